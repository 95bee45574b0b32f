import type { MediaKind, MessageContent } from "#lib/domain/message/content.ts";
import { cleanJson, id, type Json, list, number, object, phone, text, withoutNulls } from "../meta/read.ts";

type ContentReader = (message: Json) => MessageContent | null;

/** Codes of `errors[]` beside an unsupported message (reference B.2): the real one may be visible in the app. */
const unavailableCode = 131060;

const unsupportedNames: ReadonlyMap<string, string> = new Map([
  ["edit", "Edited message"],
  ["poll", "Poll"],
  ["poll_creation", "Poll"],
  ["poll_update", "Poll vote"],
  ["gif", "GIF"],
  ["image", "Photo"],
  ["video", "Video"],
  ["audio", "Audio message"],
  ["location", "Live location"],
  ["list", "List"],
  ["button", "Message with buttons"],
  ["interactive", "Message with buttons"],
  ["order", "Order"],
  ["pin", "Pinned message"],
  ["keep_in_chat", "Kept message"],
  ["group_invite", "Group invitation"],
  ["link_preview", "Link"],
  ["ephemeral", "Disappearing message"],
  ["view_once", "View-once message"],
  ["media_placeholder", "Photo or file"],
]);

const readers: ReadonlyMap<string, ContentReader> = new Map<string, ContentReader>([
  ["text", (message) => plain(text(object(message.text).body))],
  ["image", (message) => media("image", message.image)],
  ["video", (message) => media("video", message.video)],
  ["audio", (message) => media(object(message.audio).voice === true ? "voice" : "audio", message.audio)],
  ["voice", (message) => media("voice", message.voice)],
  ["document", (message) => media("document", message.document)],
  ["sticker", (message) => media("sticker", message.sticker)],
  ["location", (message) => location(object(message.location))],
  ["contacts", (message) => contactCards(list(message.contacts))],
  ["button", (message) => button(object(message.button))],
  ["interactive", (message) => interactive(object(message.interactive))],
  ["order", (message) => order(object(message.order))],
  ["unsupported", unsupported],
]);

/** Content of any message type, seen from the customer or echoed from the app. What we cannot show gets a placeholder. */
export function parseContent(message: Json): MessageContent {
  const type = text(message.type) ?? "";
  return readers.get(type)?.(message) ?? placeholder(brokenName(type, message), isUnavailable(message));
}

function brokenName(type: string, message: Json): string {
  if (type === "text") return "Empty message";
  const name = unsupportedNames.get(type);
  if (name) return list(message.errors).length > 0 ? `${name} that could not be received` : name;
  return readers.has(type) ? "Message that cannot be shown here" : "Message of a kind that cannot be shown here";
}

function placeholder(what: string, openApp: boolean): MessageContent {
  return { type: "unsupported", what, hint: openApp ? "open_app" : "none" };
}

function isUnavailable(message: Json): boolean {
  return list(message.errors).some((error) => number(object(error).code) === unavailableCode);
}

function unsupported(message: Json): MessageContent {
  if (isUnavailable(message)) return placeholder("Message that only the WhatsApp Business app can show", true);
  const name = unsupportedNames.get(text(object(message.unsupported).type) ?? "");
  return placeholder(name ?? "Message of a kind that cannot be shown here", false);
}

function plain(words: string | null): MessageContent | null {
  return words === null ? null : { type: "text", text: words };
}

function media(kind: MediaKind, value: unknown): MessageContent | null {
  const file = object(value);
  const providerMediaId = id(file.id);
  const url = text(file.url);
  if (providerMediaId === null && url === null) return null;
  return {
    type: "media",
    media: kind,
    ...withoutNulls({
      providerMediaId,
      url,
      mimeType: text(file.mime_type),
      sha256: text(file.sha256),
      fileName: text(file.filename),
      caption: text(file.caption),
    }),
  };
}

function location(place: Json): MessageContent | null {
  const latitude = number(place.latitude);
  const longitude = number(place.longitude);
  if (latitude === null || longitude === null) return null;
  return {
    type: "location",
    latitude,
    longitude,
    ...withoutNulls({ name: text(place.name), address: text(place.address) }),
  };
}

function contactCards(cards: readonly unknown[]): MessageContent | null {
  const contacts = cards.map((card) => contactCard(object(card)));
  return contacts.length === 0 ? null : { type: "contacts", contacts };
}

function contactCard(card: Json) {
  const name = object(card.name);
  const shown = text(name.formatted_name) ?? text(name.first_name) ?? text(object(card.org).company) ?? vcardName(card);
  return {
    ...withoutNulls({ name: shown }),
    phones: texts(card.phones, (entry) => text(entry.phone) ?? phone(entry.wa_id)),
    emails: texts(card.emails, (entry) => text(entry.email)),
  };
}

function vcardName(card: Json): string | null {
  return text(/^FN[^:\n]*:(.+)$/m.exec(text(card.vcard) ?? "")?.[1]);
}

function texts(value: unknown, read: (entry: Json) => string | null): string[] {
  return list(value)
    .map((entry) => read(object(entry)))
    .filter((entry) => entry !== null);
}

function button(tapped: Json): MessageContent | null {
  return choice(text(tapped.text) ?? text(tapped.payload), text(tapped.payload));
}

function interactive(value: Json): MessageContent | null {
  const reply = object(value.button_reply ?? value.list_reply);
  const title = text(reply.title);
  if (title !== null) return choice(title, text(reply.id));
  const form = object(value.nfm_reply);
  const answers = text(form.response_json);
  if (answers !== null) return choice(formWords(answers) ?? text(form.body) ?? "Form", answers);
  return text(value.type) === null ? null : placeholder("Answer that cannot be shown here", false);
}

/** A flow's answers as lines, so that people and the agents read what the customer filled in. */
function formWords(responseJson: string): string | null {
  const lines = Object.entries(object(parseJson(responseJson)))
    .filter(([key]) => key !== "flow_token")
    .map(([key, value]) => [key, typeof value === "object" ? JSON.stringify(cleanJson(value)) : String(value)] as const)
    .map(([key, value]) => `${key}: ${value}`);
  return text(lines.join("\n"));
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function choice(title: string | null, payload: string | null): MessageContent | null {
  return title === null ? null : { type: "choice", title, ...withoutNulls({ payload }) };
}

function order(cart: Json): MessageContent | null {
  const items = list(cart.product_items).map((value) => {
    const item = object(value);
    return {
      sku: id(item.product_retailer_id) ?? "unknown",
      quantity: number(item.quantity) ?? 1,
      ...withoutNulls({ price: number(item.item_price), currency: text(item.currency) }),
    };
  });
  return items.length === 0 ? null : { type: "order", items, ...withoutNulls({ note: text(cart.text) }) };
}
