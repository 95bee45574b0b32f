import type { ChannelAdapter, MediaBody, OutboundMessage, TextBody } from "../channel.ts";
import { toMetadata } from "../meta/correlation.ts";
import { fetchLinkedMedia } from "../meta/media.ts";
import { messagingAccountIds, parseMessaging } from "../meta/messaging-parse.ts";
import { messagingReact } from "../meta/messaging-react.ts";
import {
  humanAgentTag,
  linkedAttachment,
  messagingSend,
  messagingShowTyping,
  quickReplies,
  quickReplyForms,
  replyTo,
} from "../meta/messaging-send.ts";
import { profileReader } from "../meta/profile.ts";

/** The request body of a text message (reference C.4). */
export function renderText(message: OutboundMessage<TextBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...(humanAgentTag(message) ?? { messaging_type: "RESPONSE" }),
    ...replyTo(message),
    message: { text: message.body.text, ...quickReplies(message.body), metadata: toMetadata(message.id) },
  };
}

/** The request body of a file; words go in a message of their own. */
export function renderMedia(message: OutboundMessage<MediaBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...(humanAgentTag(message) ?? { messaging_type: "RESPONSE" }),
    ...replyTo(message),
    message: { attachment: linkedAttachment(message.body), metadata: toMetadata(message.id) },
  };
}

const megabyte = 1_000_000;

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
    media: {
      inboundBytesMax: 25 * megabyte,
      // Reference C.4.
      outbound: [
        { media: "image", bytesMax: 8 * megabyte, mimeTypes: ["image/jpeg", "image/png", "image/gif", "image/webp"] },
        { media: "video", bytesMax: 25 * megabyte, mimeTypes: ["video/mp4", "video/quicktime", "video/webm"] },
        {
          media: "audio",
          bytesMax: 25 * megabyte,
          mimeTypes: ["audio/mpeg", "audio/mp4", "audio/aac", "audio/wav", "audio/ogg"],
        },
        { media: "document", bytesMax: 25 * megabyte, mimeTypes: null },
      ],
      captions: [],
      captionMax: 0,
    },
    reconcilesBy: "echo",
  },
  accountIds: messagingAccountIds,
  parse: (body, receivedAt) => parseMessaging({ channelKind: "messenger", object: "page" }, body, receivedAt),
  send: messagingSend(renderText, renderMedia),
  showTyping: messagingShowTyping,
  react: messagingReact,
  fetchMedia: fetchLinkedMedia,
  fetchProfile: profileReader(["first_name", "last_name", "name", "profile_pic"]),
};
