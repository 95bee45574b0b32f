import { findChannel } from "#db/queries/channel.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { findIdentity, findLead, type IdentityRecord, updateIdentity, updateLead } from "#db/queries/identity.ts";
import type { ChannelAccount, ChannelAdapter, ProfileAnswer } from "#lib/channels/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { isInlineType, typeOfMedia } from "#lib/domain/message/file-type.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import { channelAccount } from "../channel/channel-account.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { detectType } from "../media/detect-type.ts";
import { filesOf, pictureKey } from "../media/media-files.ts";
import { spool } from "../media/spool.ts";

const timeoutMs = 15_000;
const pictureBytesMax = 5_000_000;

type Profile = Extract<ProfileAnswer, { kind: "profile" }>;

/**
 * Name and picture of a customer, where the channel's messages do not carry them. What the platform does not tell leaves
 * what is shown as it was, until a message after a week asks again.
 */
export async function fetchProfile(ctx: Ctx, identityId: string): Promise<void> {
  const identity = await findIdentity(ctx, identityId);
  const channel = identity && (await findChannel(ctx, identity.channelId));
  const adapter = channel && adapterFor(channel.kind);
  if (!channel || !adapter?.fetchProfile || identity.userId === null) return;
  const account = channelAccount(ctx.app.env, channel);
  const answer = await adapter.fetchProfile(account, identity.userId, { timeoutMs });
  // The next message asks again.
  if (answer.kind === "unreachable") return;
  const key = answer.kind === "profile" ? await keepPicture(ctx, { adapter, account, identityId, answer }) : null;
  await inTransaction(ctx, (tx) => save(tx, identity, answer, key));
}

async function save(tx: Ctx, before: IdentityRecord, answer: ProfileAnswer, key: string | null): Promise<void> {
  const { name, username } = answer.kind === "profile" ? answer : { name: null, username: null };
  await updateIdentity(tx, before.id, {
    profileFetchedAt: tx.app.clock.now(),
    ...(name === null ? {} : { name }),
    ...(username === null ? {} : { username }),
    ...(key === null ? {} : { pictureKey: key }),
  });
  const lead = await findLead(tx, before.leadId);
  const shown = name ?? username;
  // A name that a person or the customer gave stays.
  const isOurs = lead !== null && (lead.name === null || lead.name === (before.name ?? before.username));
  if (isOurs && shown !== null) await updateLead(tx, lead.id, { name: shown, updatedAt: tx.app.clock.now() });
  const conversation = await findConversationOfIdentity(tx, before.id);
  if (conversation) await publishConversation(tx, conversation.id);
}

/** @returns where the picture is kept, null when none came */
async function keepPicture(
  ctx: Ctx,
  of: { adapter: ChannelAdapter; account: ChannelAccount; identityId: string; answer: Profile },
): Promise<string | null> {
  const source = { providerMediaId: null, url: of.answer.pictureUrl };
  const picture = await of.adapter.fetchMedia?.(of.account, source, { timeoutMs });
  if (picture?.kind !== "open") return null;
  try {
    const kept = await spool(picture.stream, pictureBytesMax, async ({ file }) => {
      const type = typeOfMedia("image", await detectType(file, null));
      if (type === null || !isInlineType(type)) return null;
      const key = pictureKey(ctx.workspaceId, of.identityId);
      await filesOf(ctx.app).put(key, file);
      return key;
    });
    return kept === "too_large" ? null : kept;
  } catch (error) {
    ctx.app.log.warn({ err: error, identityId: of.identityId }, "a profile picture did not come; the initials stay");
    return null;
  } finally {
    picture.stream.destroy();
  }
}
