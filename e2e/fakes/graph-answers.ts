import { randomUUID } from "node:crypto";
import { canonicalPhone } from "./graph-phone.ts";
import { readChoices } from "./graph-choices.ts";
import { mediaWords } from "./graph-media.ts";
import { templateWords } from "./graph-templates.ts";
import { newMid, newWamid } from "./payloads.ts";

type Json = Record<string, unknown>;

export interface SentMessage {
  channel: "whatsapp" | "messenger" | "instagram";
  accountId: string;
  /** Digits without "+", business-scoped user id, PSID or IGSID. */
  to: string;
  text: string;
  /** Our message id: `biz_opaque_callback_data`, or `metadata` without its prefix. */
  correlationId: string | null;
  replyTo: string | null;
  tag: string | null;
  /** Titles of the answers that can be tapped. */
  choices: string[];
  /** The id that the platform gave. */
  externalId: string;
  accepted: boolean;
  /** Milliseconds since 1970. */
  at: number;
  payload: Json;
}

export type Call =
  | { kind: "send"; message: SentMessage }
  | { kind: "typing"; accountId: string; to: string }
  | { kind: "invalid"; code: number; details: string };

const object = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const invalid = (code: number, details: string): Call => ({ kind: "invalid", code, details });

/** Reads a POST to `/{account}/messages` the way the platform does, with its limits. */
export function readCall(accountId: string, viaInstagram: boolean, payload: Json): Call {
  if (payload.messaging_product === "whatsapp") return readWhatsapp(accountId, payload);
  const to = text(object(payload.recipient).id);
  if (to === null) return invalid(100, "recipient.id is missing");
  if (payload.sender_action !== undefined) return { kind: "typing", accountId, to };
  // Instagram by Facebook Login shares the host; there only Messenger names a messaging type.
  const channel = viaInstagram || payload.messaging_type === undefined ? "instagram" : "messenger";
  const message = object(payload.message);
  const words = text(message.text) ?? mediaWords(payload);
  if (words === null) return invalid(100, "message.text is missing");
  if (channel === "messenger" && words.length > 2000)
    return invalid(100, "Message text is longer than 2000 characters");
  if (channel === "instagram" && Buffer.byteLength(words) > 1000)
    return invalid(100, "Message text is over 1000 bytes");
  const metadata = text(message.metadata);
  return sent({
    channel,
    accountId,
    to,
    text: words,
    correlationId: metadata?.replace(/^out:/, "") ?? null,
    replyTo: text(object(payload.reply_to).mid),
    tag: text(payload.tag),
    payload,
  });
}

function readWhatsapp(accountId: string, payload: Json): Call {
  if (payload.status === "read") {
    const about = text(payload.message_id);
    return about === null ? invalid(100, "message_id is missing") : { kind: "typing", accountId, to: about };
  }
  const phone = text(payload.to)?.replace(/^\+/, "") ?? null;
  const to = phone ?? text(payload.recipient);
  if (to === null) return invalid(131008, "to or recipient is missing");
  if (phone !== null && !/^\d{5,20}$/.test(phone)) return invalid(131009, "to is not a phone number");
  const words = wordsOf(payload) ?? mediaWords(payload);
  if (words === null) return invalid(131008, "text.body is missing");
  if (words.length > 4096) return invalid(100, "text.body is longer than 4096 characters");
  const correlationId = text(payload.biz_opaque_callback_data);
  const replyTo = text(object(payload.context).message_id);
  return sent({ channel: "whatsapp", accountId, to, text: words, correlationId, replyTo, tag: null, payload });
}

/** What the customer would read; of a template its name and what was filled in. */
function wordsOf(payload: Json): string | null {
  if (payload.type === "interactive") return text(object(object(payload.interactive).body).text);
  if (payload.type === "template") return templateWords(object(payload.template));
  return text(object(payload.text).body);
}

function sent(message: Omit<SentMessage, "externalId" | "accepted" | "at" | "choices">): Call {
  const { titles: choices, problem } = readChoices(message.payload);
  if (problem !== null) return invalid(100, problem);
  const externalId = message.channel === "whatsapp" ? newWamid() : newMid();
  return { kind: "send", message: { ...message, choices, externalId, accepted: true, at: Date.now() } };
}

export function acceptedAnswer(message: SentMessage): Json {
  if (message.channel !== "whatsapp") return { recipient_id: message.to, message_id: message.externalId };
  const input = text(message.payload.to) ?? message.to;
  const contact = /^\d+$/.test(message.to)
    ? { input, wa_id: canonicalPhone(message.to) }
    : { input, user_id: message.to };
  return { messaging_product: "whatsapp", contacts: [contact], messages: [{ id: message.externalId }] };
}

export interface ErrorFacts {
  code: number;
  subcode?: number | undefined;
  message?: string | undefined;
  details?: string | undefined;
}

export function errorAnswer(channel: SentMessage["channel"] | null, error: ErrorFacts): Json {
  const message = error.message ?? `(#${error.code}) The fake was told to fail`;
  const data =
    channel === "whatsapp" ? { messaging_product: "whatsapp", details: error.details ?? message } : undefined;
  return {
    error: {
      message,
      type: channel === "instagram" ? "IGApiException" : "OAuthException",
      code: error.code,
      ...(error.subcode === undefined ? {} : { error_subcode: error.subcode }),
      ...(data === undefined ? {} : { error_data: data }),
      fbtrace_id: randomUUID().slice(0, 8),
    },
  };
}

const statusByCode: ReadonlyMap<number, number> = new Map([
  [0, 401],
  [190, 401],
  [3, 403],
  [10, 403],
  [200, 403],
  [368, 403],
  [131005, 403],
  [131031, 403],
  [130497, 403],
  [1, 500],
  [2, 500],
  [131000, 500],
  [131045, 500],
  [131016, 503],
  [131057, 503],
  [133004, 503],
]);

/** The HTTP status that the platform sends with a code (reference B.11). */
export function statusOf(code: number): number {
  return statusByCode.get(code) ?? 400;
}

/** What the calls around connecting an account answer. */
export function objectAnswer(path: string): Json {
  if (path.endsWith("/subscribed_apps")) return { success: true, data: [{ id: "900100200300400", name: "Frontdesk" }] };
  const id = path.split("/").filter(Boolean).at(-1) ?? "0";
  return {
    id,
    user_id: id,
    name: "Harbor & Finch Legal",
    username: "harborfinch",
    verified_name: "Harbor & Finch Legal",
    display_phone_number: "+1 555-010-0001",
    quality_rating: "GREEN",
  };
}
