import { assertNever } from "#lib/domain/assert-never.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";

/** An id as the platform would have given it, made from ours. */
export function externalIdOf(channel: ChannelKind, messageId: string): string {
  switch (channel) {
    case "whatsapp":
      return `wamid.${Buffer.from(messageId).toString("base64url")}`;
    case "messenger":
    case "instagram":
      return `m_${messageId.replaceAll("-", "")}`;
    case "webchat":
      return messageId;
    default:
      return assertNever(channel);
  }
}
