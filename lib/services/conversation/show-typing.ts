import type { ChannelAccount } from "#lib/channels/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { channelAccount } from "../channel/channel-account.ts";
import type { App } from "../context.ts";
import type { Locked } from "./decide-locked.ts";
import type { ReadTurn } from "./read-turn.ts";

const typingTimeoutMs = 3_000;

/** Everything the indicator needs, read before, so that showing it touches no database. */
export interface TypingTarget {
  kind: ChannelKind;
  account: ChannelAccount;
  to: IdentityAddress;
  lastExternalId: string | null;
}

/** Null where the channel has no indicator. */
export function typingTarget(
  { env }: App,
  { channel }: Pick<Locked, "channel">,
  { identity, lastExternalId }: Pick<ReadTurn, "identity" | "lastExternalId">,
): TypingTarget | null {
  if (!identity || !adapterFor(channel.kind).capabilities.typing || channel.state !== "connected") return null;
  const { phone, userId, name, username } = identity;
  const to = { phone, userId, name, username };
  return { kind: channel.kind, account: channelAccount(env, channel), to, lastExternalId };
}

/** Read mark and typing indicator. Best effort: the reply does not depend on it. */
export async function showTyping(app: App, { kind, account, to, lastExternalId }: TypingTarget): Promise<void> {
  try {
    await adapterFor(kind).showTyping(account, { to, lastExternalId }, { timeoutMs: typingTimeoutMs });
  } catch (error) {
    app.log.warn({ err: error, kind }, "the typing indicator could not be shown");
  }
}
