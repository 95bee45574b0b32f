import type { ChannelAdapter, OutboundMessage, TextBody } from "../channel.ts";
import { toMetadata } from "../meta/correlation.ts";
import { messagingAccountIds, parseMessaging } from "../meta/messaging-parse.ts";
import { humanAgentTag, messagingSend, messagingShowTyping, replyTo } from "../meta/messaging-send.ts";

/** The request body of a text message (reference C.4). */
export function renderText(message: OutboundMessage<TextBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...(humanAgentTag(message) ?? { messaging_type: "RESPONSE" }),
    ...replyTo(message),
    message: { text: message.body.text, metadata: toMetadata(message.id) },
  };
}

export const messenger: ChannelAdapter = {
  kind: "messenger",
  capabilities: {
    textMax: 2000,
    textUnit: "characters",
    replyWindowHours: 24,
    templates: false,
    humanAgentWindowHours: 7 * 24,
    typing: true,
    readMarks: true,
    reports: ["delivered", "read"],
    reconcilesBy: "echo",
  },
  accountIds: messagingAccountIds,
  parse: (body, receivedAt) => parseMessaging({ channelKind: "messenger", object: "page" }, body, receivedAt),
  send: messagingSend(renderText),
  showTyping: messagingShowTyping,
};
