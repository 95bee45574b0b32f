import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import type { ChannelAdapter } from "../channel.ts";
import { ignored } from "../ignored.ts";
import { cleanText, id, isObject, object, text, time } from "../meta/read.ts";

const channelKind = "webchat";

/** What the web chat's own routes hand to `parse`. The platform is ours, so the shape is too. */
export interface WebchatDelivery {
  object: "webchat";
  /** The web chat key of the channel. */
  key: string;
  visitor: { id: string; name: string | null };
  /** `id` is the browser's own, so that a repeated call is the same message. `at` is ISO 8601 or milliseconds. */
  message: { id: string; text: string; at: string | number };
}

function parse(body: unknown, receivedAt: Date = new Date(0)): InboundEvent[] {
  const delivery = object(body);
  const accountId = id(delivery.key);
  if (delivery.object !== "webchat") return [ignored(channelKind, accountId, "unknown_object")];
  const visitor = object(delivery.visitor);
  const visitorId = id(visitor.id);
  const message = object(delivery.message);
  const messageId = id(message.id);
  if (accountId === null || visitorId === null || messageId === null) return [ignored(channelKind, accountId, "no_id")];
  const words = text(message.text);
  return [
    {
      kind: "message",
      channelKind,
      accountId,
      from: { phone: null, userId: visitorId, name: text(visitor.name), username: null },
      // The browser makes the id: without the visitor's it could name another visitor's message.
      externalId: `${visitorId}:${messageId}`,
      sentAt: readTime(message.at, receivedAt),
      content:
        words === null ? { type: "unsupported", what: "Empty message", hint: "none" } : { type: "text", text: words },
      replyTo: null,
      referral: null,
    },
  ];
}

function readTime(value: unknown, otherwise: Date): Date {
  const ms = typeof value === "string" ? Date.parse(cleanText(value)) : value;
  return time(Number.isNaN(ms) ? value : ms, otherwise);
}

/** What people send as papers; archives and programs stay out. */
const documentTypes = [
  "application/pdf",
  "text/plain",
  "text/csv",
  "application/rtf",
  "application/msword",
  "application/vnd.ms-excel",
  "application/vnd.ms-powerpoint",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
];

/** The visitor's page reads from our database, so a stored message is a sent one. */
export const webchat: ChannelAdapter = {
  kind: channelKind,
  capabilities: {
    textMax: 8000,
    textUnit: "characters",
    replyWindowHours: null,
    templates: false,
    humanAgentWindowHours: null,
    typing: true,
    readMarks: true,
    reports: [],
    quotes: false,
    reactions: [],
    choices: [{ as: "buttons", countMax: 13, titleMax: 80, textMax: 8000 }],
    media: {
      inboundBytesMax: 10_000_000,
      outbound: [
        {
          media: "image",
          bytesMax: 25_000_000,
          mimeTypes: ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"],
        },
        { media: "video", bytesMax: 25_000_000, mimeTypes: ["video/mp4", "video/webm"] },
        {
          media: "audio",
          bytesMax: 25_000_000,
          mimeTypes: ["audio/mpeg", "audio/mp4", "audio/aac", "audio/ogg", "audio/wav", "audio/webm"],
        },
        { media: "document", bytesMax: 25_000_000, mimeTypes: documentTypes },
      ],
      captions: ["image", "video", "audio", "voice", "document"],
      captionMax: 8000,
    },
    reconcilesBy: "none",
  },
  accountIds: (body) => {
    const key = isObject(body) ? id(body.key) : null;
    return key === null ? [] : [key];
  },
  parse,
  send: async (_account, message) => ({ outcome: "accepted", externalId: message.id, canonicalPhone: null }),
  showTyping: async () => {},
};
