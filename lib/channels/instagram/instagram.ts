import type { ChannelAdapter, OutboundMessage, TextBody } from "../channel.ts";
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

/** The request body of a text message (reference D.4). Nothing of ours travels along: echoes are known by their id. */
export function renderText(message: OutboundMessage<TextBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...humanAgentTag(message),
    ...replyTo(message),
    message: { text: message.body.text, ...quickReplies(message.body) },
  };
}

export const instagram: ChannelAdapter = {
  kind: "instagram",
  capabilities: {
    textMax: 1000,
    textUnit: "bytes",
    replyWindowHours: 24,
    templates: false,
    humanAgentWindowHours: 7 * 24,
    typing: true,
    readMarks: true,
    reports: ["read"],
    quotes: true,
    reactions: ["❤️"],
    choices: quickReplyForms,
    reconcilesBy: "echo",
  },
  accountIds: messagingAccountIds,
  parse: (body, receivedAt) => parseMessaging({ channelKind: "instagram", object: "instagram" }, body, receivedAt),
  send: messagingSend(renderText),
  showTyping: messagingShowTyping,
  react: messagingReact,
};
