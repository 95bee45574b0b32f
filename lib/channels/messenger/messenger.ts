import type { ChannelAdapter, OutboundMessage, TextBody } from "../channel.ts";
import { toMetadata } from "../meta/correlation.ts";
import { messagingAccountIds, parseMessaging } from "../meta/messaging-parse.ts";
import { messagingReact } from "../meta/messaging-react.ts";
import {
  humanAgentTag,
  messagingSend,
  messagingShowTyping,
  quickReplies,
  quickReplyForms,
  replyTo,
} from "../meta/messaging-send.ts";

/** The request body of a text message (reference C.4). */
export function renderText(message: OutboundMessage<TextBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...(humanAgentTag(message) ?? { messaging_type: "RESPONSE" }),
    ...replyTo(message),
    message: { text: message.body.text, ...quickReplies(message.body), metadata: toMetadata(message.id) },
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
    quotes: true,
    reactions: ["❤️", "👍", "😆", "😮", "😢", "😠"],
    choices: quickReplyForms,
    reconcilesBy: "echo",
  },
  accountIds: messagingAccountIds,
  parse: (body, receivedAt) => parseMessaging({ channelKind: "messenger", object: "page" }, body, receivedAt),
  send: messagingSend(renderText),
  showTyping: messagingShowTyping,
  react: messagingReact,
};
