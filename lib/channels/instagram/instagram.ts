import type { ChannelAdapter, MediaBody, OutboundMessage, TextBody } from "../channel.ts";
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

/** The request body of a text message (reference D.4). Nothing of ours travels along: echoes are known by their id. */
export function renderText(message: OutboundMessage<TextBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...humanAgentTag(message),
    ...replyTo(message),
    message: { text: message.body.text, ...quickReplies(message.body) },
  };
}

/** The request body of a file. Words and a file cannot stand in one message. */
export function renderMedia(message: OutboundMessage<MediaBody>, recipientId: string) {
  return {
    recipient: { id: recipientId },
    ...humanAgentTag(message),
    ...replyTo(message),
    message: { attachment: linkedAttachment(message.body) },
  };
}

const megabyte = 1_000_000;

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
    media: {
      inboundBytesMax: 25 * megabyte,
      // Reference D.4.
      outbound: [
        { media: "image", bytesMax: 8 * megabyte, mimeTypes: ["image/png", "image/jpeg", "image/gif"] },
        {
          media: "video",
          bytesMax: 25 * megabyte,
          mimeTypes: ["video/mp4", "video/ogg", "video/x-msvideo", "video/vnd.avi", "video/quicktime", "video/webm"],
        },
        { media: "audio", bytesMax: 25 * megabyte, mimeTypes: ["audio/aac", "audio/mp4", "audio/wav"] },
        { media: "document", bytesMax: 25 * megabyte, mimeTypes: ["application/pdf"] },
      ],
      captions: [],
      captionMax: 0,
    },
    reconcilesBy: "echo",
  },
  accountIds: messagingAccountIds,
  parse: (body, receivedAt) => parseMessaging({ channelKind: "instagram", object: "instagram" }, body, receivedAt),
  send: messagingSend(renderText, renderMedia),
  showTyping: messagingShowTyping,
  react: messagingReact,
  fetchMedia: fetchLinkedMedia,
  fetchProfile: profileReader(["name", "username", "profile_pic"]),
};
