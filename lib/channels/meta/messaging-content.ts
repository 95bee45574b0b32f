import type { MessageContent } from "#lib/domain/message/content.ts";
import { id, type Json, list, number, object, text, withoutNulls } from "./read.ts";

type PartReader = (attachment: Json) => MessageContent | null;

const readers: ReadonlyMap<unknown, PartReader> = new Map<unknown, PartReader>([
  ["image", image],
  ["video", (attachment) => media("video", attachment)],
  ["audio", (attachment) => media("audio", attachment)],
  ["file", (attachment) => media("document", attachment)],
  ["sticker", (attachment) => media("sticker", attachment)],
  ["location", location],
  ["like_heart", () => ({ type: "text", text: "❤️" })],
  ["fallback", (attachment) => shared("Link", attachment)],
  ["share", (attachment) => shared("Shared post", attachment)],
  ["post", (attachment) => shared("Shared post", attachment)],
  ["ig_post", (attachment) => shared("Shared post", attachment)],
  ["reel", (attachment) => shared("Shared reel", attachment)],
  ["ig_reel", (attachment) => shared("Shared reel", attachment)],
  ["story", (attachment) => story("Shared story", attachment)],
  ["ig_story", (attachment) => story("Shared story", attachment)],
  ["story_mention", (attachment) => story("Mentioned you in their story", attachment)],
  ["media", (attachment) => shared("Shared media", attachment)],
  ["template", (attachment) => shared("Message with buttons", attachment)],
  ["appointment_booking", () => placeholder("Appointment")],
  ["ephemeral", () => placeholder("Disappearing photo or video", true)],
  ["unsupported_type", () => placeholder("Message that only the app can show", true)],
]);

/**
 * The parts of one message (reference C.2, D.3), at least one: several photos are several parts, and the words go
 * under the first file or stand alone.
 */
export function parseParts(message: Json): MessageContent[] {
  const words = text(message.text);
  const tapped = tappedChoice(message, words);
  if (tapped) return [tapped];
  const attachments = withoutRepeats(list(message.attachments).map(object), words !== null).map(parsePart);
  if (words === null) return attachments.length > 0 ? attachments : [wordless(message)];
  const [first, ...others] = attachments;
  if (first?.type === "media" && first.caption === undefined) return [{ ...first, caption: words }, ...others];
  return [{ type: "text", text: words }, ...attachments];
}

/** A tapped postback button, ice breaker or menu entry. */
export function parsePostback(postback: Json): MessageContent {
  const payload = text(postback.payload);
  const title = text(postback.title) ?? payload;
  return title === null ? placeholder("Tapped a button") : { type: "choice", title, ...withoutNulls({ payload }) };
}

function tappedChoice(message: Json, words: string | null): MessageContent | null {
  const payload = text(object(message.quick_reply).payload);
  if (payload === null) return null;
  return { type: "choice", title: words ?? payload, payload };
}

/** `fallback` repeats the link in the words; `share` repeated `ig_post` until February 2026. */
function withoutRepeats(attachments: Json[], hasWords: boolean): Json[] {
  const hasPost = attachments.some((attachment) => attachment.type === "ig_post");
  return attachments.filter(({ type }) => !(type === "fallback" && hasWords) && !(type === "share" && hasPost));
}

function parsePart(attachment: Json): MessageContent {
  const read = readers.get(attachment.type);
  return read?.(attachment) ?? placeholder("Attachment that cannot be shown here");
}

function wordless(message: Json): MessageContent {
  if (message.is_unsupported === true) return placeholder("Message that only the app can show", true);
  return placeholder("Empty message");
}

function image(attachment: Json): MessageContent | null {
  // Stickers came as images with a sticker id until 30 August 2026.
  return media(id(object(attachment.payload).sticker_id) === null ? "image" : "sticker", attachment);
}

function media(kind: "image" | "video" | "audio" | "document" | "sticker", attachment: Json): MessageContent | null {
  const payload = object(attachment.payload);
  const url = text(payload.url);
  if (url === null) return null;
  const fileName = kind === "document" ? (text(payload.title) ?? text(attachment.title)) : null;
  return { type: "media", media: kind, url, ...withoutNulls({ fileName }) };
}

function location(attachment: Json): MessageContent | null {
  const coordinates = object(object(attachment.payload).coordinates);
  const latitude = number(coordinates.lat);
  const longitude = number(coordinates.long);
  if (latitude === null || longitude === null) return null;
  return { type: "location", latitude, longitude, ...withoutNulls({ name: text(attachment.title) }) };
}

/** Something of the platform's own that is looked at there. Echoes put title and address outside of `payload`. */
function shared(what: string, attachment: Json): Extract<MessageContent, { type: "unsupported" }> {
  const payload = object(attachment.payload);
  const title = text(payload.title) ?? text(attachment.title);
  const url = text(payload.url) ?? text(attachment.url);
  return {
    type: "unsupported",
    what: title === null ? what : `${what}: ${title}`,
    hint: "none",
    ...withoutNulls({ url }),
  };
}

/** Story media must not be stored (App Review): a link that dies with the story. */
function story(what: string, attachment: Json): MessageContent {
  const content = shared(what, attachment);
  return content.url === undefined ? content : { ...content, linkOnly: true };
}

function placeholder(what: string, openApp = false): MessageContent {
  return { type: "unsupported", what, hint: openApp ? "open_app" : "none" };
}
