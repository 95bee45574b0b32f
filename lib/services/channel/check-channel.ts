import { type ChannelPatch, type ChannelRecord, findChannel, lockChannel, updateChannel } from "#db/queries/channel.ts";
import type { Connection } from "#lib/channels/connect/connection.ts";
import { refreshInstagram } from "#lib/channels/connect/oauth.ts";
import { readToken, type TokenFacts, tryToken } from "#lib/channels/connect/read-token.ts";
import { readSubscription, subscribe } from "#lib/channels/connect/subscription.ts";
import { isRefreshDue } from "#lib/domain/channel/check-time.ts";
import { seal } from "#lib/platform/crypto.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { connectionOfChannel } from "./connection-of.ts";
import { setUpNumber } from "./set-up-number.ts";
import { watchChannelNow } from "./watch-channels.ts";

/**
 * Asks Meta whether the access still works and the account's messages still come to us; renews what can be renewed and
 * stores what was found. Nothing is concluded from a Meta that does not answer.
 * @returns whether the access was accepted
 */
export async function checkChannel(ctx: Ctx, channelId: string): Promise<{ accepted: boolean }> {
  const channel = await findChannel(ctx, channelId);
  const connection = channel && connectionOfChannel(ctx.app.env, channel);
  if (!channel || channel.state === "not_connected") return { accepted: false };
  if (!connection) {
    await watchChannelNow(ctx, channelId);
    return { accepted: true };
  }
  const renewed = await renewedToken(ctx, channel, connection);
  const found = await look(renewed.connection);
  await store(ctx, channel, { ...renewed.patch, ...found.patch });
  if (found.accepted && channel.kind === "whatsapp") await setUpNumber(ctx, channelId);
  await watchChannelNow(ctx, channelId);
  return { accepted: found.accepted };
}

/** A token of Instagram Login is renewed before it ends; it cannot be afterwards. */
async function renewedToken(
  { app }: Ctx,
  channel: ChannelRecord,
  connection: Connection,
): Promise<{ connection: Connection; patch: ChannelPatch }> {
  const now = app.clock.now();
  if (!connection.instagramLogin || !isRefreshDue(channel, now)) return { connection, patch: {} };
  const grant = await refreshInstagram(app.env.instagramGraphUrl, connection.accessToken);
  if (!grant.ok) return { connection, patch: {} };
  const seconds = grant.expiresInSeconds;
  return {
    connection: { ...connection, accessToken: grant.accessToken },
    patch: {
      accessTokenSealed: seal(grant.accessToken, app.env.encryptionKey),
      ...(seconds === null ? {} : { tokenExpiresAt: new Date(now.getTime() + seconds * 1000) }),
    },
  };
}

async function look(connection: Connection): Promise<{ accepted: boolean; patch: ChannelPatch }> {
  const token = await tokenFacts(connection);
  if (token.token === "refused") {
    const problem = token.because === "expired" ? "token_expired" : "token_refused";
    return { accepted: false, patch: { state: "reconnection_needed", problem } };
  }
  const patch: ChannelPatch = {};
  if (token.token === "valid" && token.expiresAt !== undefined) patch.tokenExpiresAt = token.expiresAt;
  const subscribed = await subscription(connection);
  if (subscribed !== null) patch.subscribed = subscribed;
  return { accepted: token.token === "valid", patch };
}

async function tokenFacts(connection: Connection): Promise<TokenFacts> {
  const told = await readToken(connection);
  return told.token === "unknown" ? tryToken(connection) : told;
}

/** Subscribes where it does not stand. Null: Meta did not say. */
async function subscription(connection: Connection): Promise<boolean | null> {
  const read = await readSubscription(connection);
  if ("subscribed" in read && read.subscribed) return true;
  if ("kind" in read && read.kind === "unreachable") return null;
  const reply = await subscribe(connection);
  if (reply.kind === "unreachable") return null;
  return reply.kind === "ok";
}

/** What was found belongs to the token that was looked at: a channel that changed meanwhile is left alone. */
async function store(ctx: Ctx, looked: ChannelRecord, patch: ChannelPatch): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const current = await lockChannel(tx, looked.id);
    if (!current || current.state === "not_connected") return;
    if (current.accessTokenSealed !== looked.accessTokenSealed) return;
    const now = tx.app.clock.now();
    // The moment it broke is that of the first finding.
    const began = patch.problem !== undefined && patch.problem !== current.problem;
    await updateChannel(tx, looked.id, { ...patch, ...(began ? { problemAt: now } : {}), checkedAt: now });
    await publish(tx, { type: "channel", channelId: looked.id });
  });
}
