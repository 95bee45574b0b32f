import { z } from "zod";

export const mediaKinds = ["image", "video", "audio", "voice", "document", "sticker"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** What was filled in above a template's words. */
const templateHeaderContent = z.discriminatedUnion("as", [
  z.object({ as: z.literal("text"), value: z.string(), field: z.string().optional() }),
  z.object({ as: z.literal("file"), media: z.enum(["image", "video", "document"]), attachmentId: z.uuid() }),
  z.object({
    as: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string(),
    address: z.string(),
  }),
]);
export type TemplateHeaderContent = z.infer<typeof templateHeaderContent>;

/**
 * What a message holds, on any channel. `text` is what a person reads and what the agents quote;
 * everything that is not plain words keeps its own shape so that nothing a customer sent is lost.
 */
export const messageContent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z.string(),
    /** Quick replies that were offered with the words, where the channel has them. */
    choices: z.array(z.string()).optional(),
  }),
  z.object({
    type: z.literal("media"),
    media: z.enum(mediaKinds),
    /** The provider's id or address of the file; fetched later by a job. */
    providerMediaId: z.string().optional(),
    url: z.string().optional(),
    mimeType: z.string().optional(),
    sha256: z.string().optional(),
    fileName: z.string().optional(),
    caption: z.string().optional(),
    /** The file as we keep it. Set for what a member or a visitor uploaded. */
    attachmentId: z.uuid().optional(),
    /** Story media: a link while it lasts, never fetched or kept. */
    linkOnly: z.literal(true).optional(),
  }),
  /** An approved template, as the customer reads it. */
  z.object({
    type: z.literal("template"),
    name: z.string(),
    language: z.string(),
    text: z.string(),
    parameters: z.array(z.string()),
    /** The names of its fields, where they have names and not numbers. */
    fields: z.array(z.string()).optional(),
    header: templateHeaderContent.optional(),
    buttons: z.array(z.object({ index: z.number(), as: z.enum(["url", "code"]), value: z.string() })).optional(),
  }),
  z.object({
    type: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  z.object({
    type: z.literal("contacts"),
    contacts: z.array(
      z.object({ name: z.string().optional(), phones: z.array(z.string()), emails: z.array(z.string()) }),
    ),
  }),
  /** A tapped button, list row or quick reply. `title` is what the customer saw. */
  z.object({ type: z.literal("choice"), title: z.string(), payload: z.string().optional() }),
  z.object({
    type: z.literal("order"),
    note: z.string().optional(),
    items: z.array(
      z.object({
        sku: z.string(),
        quantity: z.number(),
        price: z.number().optional(),
        currency: z.string().optional(),
      }),
    ),
  }),
  /** Anything we cannot show: a visible placeholder, never an empty bubble. `what` names it in plain words. */
  z.object({
    type: z.literal("unsupported"),
    what: z.string(),
    hint: z.enum(["open_app", "none"]).default("none"),
    /** Where it can be looked at, such as a shared post. A link only: its content is never fetched or kept. */
    url: z.string().optional(),
    /** The link is to a picture or video that may be shown while it lasts: story media. */
    linkOnly: z.literal(true).optional(),
  }),
]);
export type MessageContent = z.infer<typeof messageContent>;

/** The words of a message as a person reads them in lists, quotes and prompts. Empty only for wordless media. */
export function contentText(content: MessageContent): string {
  switch (content.type) {
    case "text":
    case "template":
      return content.text;
    case "media":
      return content.caption ?? "";
    case "choice":
      return content.title;
    case "location":
      return [content.name, content.address].filter(Boolean).join(", ");
    case "order":
      return content.note ?? "";
    case "contacts":
    case "unsupported":
      return "";
  }
}

const mediaPlaceholders = {
  image: "Photo",
  video: "Video",
  audio: "Audio file",
  voice: "Voice message",
  document: "Document",
  sticker: "Sticker",
} as const satisfies Record<MediaKind, string>;

/** A file's kind in words, where it has no name. */
export function mediaName(media: MediaKind): string {
  return mediaPlaceholders[media];
}

/** One line that stands for the message where only a line fits: inbox row, notification, brief. */
export function contentPreview(content: MessageContent): string {
  const words = contentText(content);
  switch (content.type) {
    case "media":
      return words || content.fileName || mediaPlaceholders[content.media];
    case "location":
      return words ? `Location: ${words}` : "Location";
    case "contacts":
      return `Contact: ${content.contacts.map((c) => c.name ?? c.phones[0] ?? "unnamed").join(", ")}`;
    case "order":
      return `Order of ${content.items.length} ${content.items.length === 1 ? "item" : "items"}`;
    case "unsupported":
      return content.what;
    case "text":
    case "template":
    case "choice":
      return words;
  }
}
