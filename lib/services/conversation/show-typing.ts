import { findIdentity } from "#db/queries/identity.ts";
import { findLastCustomerMessage } from "#db/queries/message.ts";
import type { ChannelAccount } from "#lib/channels/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { channelAccount } from "../channel/channel-account.ts";
import type { App, Ctx } from "../context.ts";
import type { Locked } from "./decide-locked.ts";

const typingTimeoutMs = 3_000;

/** Everything the indicator needs, read before, so that showing it touches no database. */
export interface TypingTarget {
  kind: ChannelKind;
  account: ChannelAccount;
  to: IdentityAddress;
  lastExternalId: string | null;
}

/** Null where the channel has no indicator. */
export async function findTypingTarget(tx: Ctx, { row, channel }: Locked): Promise<TypingTarget | null> {
  if (!adapterFor(channel.kind).capabilities.typing || channel.state !== "connected") return null;
  const identity = await findIdentity(tx, row.identityId);
  const last = await findLastCustomerMessage(tx, row.id);
  if (!identity) return null;
  const { phone, userId, name, username } = identity;
  const to = { phone, userId, name, username };
  return {
    kind: channel.kind,
    account: channelAccount(tx.app.env, channel),
    to,
    lastExternalId: last?.externalId ?? null,
  };
}

/** Read mark and typing indicator. Best effort: the reply does not depend on it. */
export async function showTyping(app: App, { kind, account, to, lastExternalId }: TypingTarget): Promise<void> {
  try {
    await adapterFor(kind).showTyping(account, { to, lastExternalId }, { timeoutMs: typingTimeoutMs });
  } catch (error) {
    app.log.warn({ err: error, kind }, "the typing indicator could not be shown");
  }
}
