import { phoneKey } from "#lib/domain/lead/phone-key.ts";
import type { DeliveryStatus, HistoryMessage, InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { ignored } from "../ignored.ts";
import { id, isObject, type Json, list, number, object, phone, text, time } from "../meta/read.ts";
import { parseContent } from "./content.ts";
import { addressOf, channelKind, type Source } from "./source.ts";

/** What a number that joins with its app brings along: address book, past and preferences (reference B.4, B.5). */

/** The past, one event a thread. Groups are not part of it. */
export function parseHistory(source: Source, value: Json): InboundEvent[] {
  const chunks = list(value.history).map(object);
  // Phase 0 is the newest day; chunks come in any order, also within one delivery.
  const ordered = chunks.toSorted((a, b) => placeOf(a) - placeOf(b));
  const events = ordered.flatMap((chunk) => [
    ...list(chunk.threads).map((thread) => parseThread(source, object(thread))),
    ...parseProgress(source, chunk),
  ]);
  return events.length > 0 ? events : [ignored(channelKind, source.accountId, "history")];
}

function placeOf(chunk: Json): number {
  const { phase, chunk_order: order } = object(chunk.metadata);
  return (number(phase) ?? 0) * 1_000_000 + (number(order) ?? 0);
}

function parseProgress({ accountId }: Source, chunk: Json): InboundEvent[] {
  const errors = list(chunk.errors);
  if (errors.length > 0) return [{ kind: "history_progress", channelKind, accountId, state: "declined" }];
  const percent = number(object(chunk.metadata).progress);
  if (percent === null) return [];
  return [{ kind: "history_progress", channelKind, accountId, state: { percent } }];
}

function parseThread(source: Source, thread: Json): InboundEvent {
  const { accountId } = source;
  const context = object(thread.context);
  const identity = addressOf(source, context.wa_id ?? thread.id, context.user_id);
  if (identity === null || isObject(thread.group)) return ignored(channelKind, accountId, "history_of_nobody");
  const username = text(context.username) ?? identity.username;
  const messages = list(thread.messages).flatMap((message) => parseOld(source, identity.phone, object(message)) ?? []);
  if (messages.length === 0) return ignored(channelKind, accountId, "history_without_messages");
  return { kind: "history", channelKind, accountId, identity: { ...identity, username }, messages };
}

const oldStatuses: ReadonlyMap<unknown, DeliveryStatus> = new Map<unknown, DeliveryStatus>([
  ["PENDING", "sent"],
  ["SENT", "sent"],
  ["DELIVERED", "delivered"],
  ["READ", "read"],
  ["PLAYED", "read"],
  ["ERROR", "failed"],
]);

/** Reactions, edits and the like of back then are left out: what they changed comes as it is now. */
const notShown: ReadonlySet<unknown> = new Set(["reaction", "edit", "revoke", "system"]);

function parseOld(source: Source, customerPhone: string | null, message: Json): HistoryMessage | null {
  const externalId = id(message.id);
  if (externalId === null || notShown.has(message.type) || "group_id" in message) return null;
  const byBusiness =
    message.to !== undefined ||
    message.to_user_id !== undefined ||
    (message.from_user_id === undefined && customerPhone !== null && !isSamePhone(phone(message.from), customerPhone));
  return {
    by: byBusiness ? "business" : "customer",
    externalId,
    sentAt: time(message.timestamp, source.receivedAt),
    content: parseContent(message),
    status: byBusiness ? (oldStatuses.get(object(message.history_context).status) ?? "sent") : null,
  };
}

function isSamePhone(a: string | null, b: string): boolean {
  return a !== null && phoneKey(a) === phoneKey(b);
}

export function parseAddressBook(source: Source, entry: Json): InboundEvent {
  const { accountId } = source;
  const contact = object(entry.contact);
  const identity = addressOf(source, contact.phone_number, contact.user_id);
  if (entry.type !== "contact" || identity === null) return ignored(channelKind, accountId, "smb_app_state_sync");
  const bookName = entry.action === "remove" ? null : (text(contact.full_name) ?? text(contact.first_name));
  return { kind: "address_book", channelKind, accountId, identity, bookName };
}

export function parseMarketingChoice(source: Source, choice: Json): InboundEvent {
  const { accountId } = source;
  // Never by a parent id: the choice is one of this portfolio's customer.
  const identity = addressOf(source, choice.wa_id, choice.user_id);
  const known = choice.category === "marketing_messages" && (choice.value === "stop" || choice.value === "resume");
  if (identity === null || !known) return ignored(channelKind, accountId, "user_preferences");
  const at = time(choice.timestamp, source.receivedAt);
  return { kind: "marketing_choice", channelKind, accountId, identity, stopped: choice.value === "stop", at };
}

const acts: ReadonlyMap<unknown, "passed" | "taken" | "requested"> = new Map<unknown, "passed" | "taken" | "requested">(
  [
    ["control_passed", "passed"],
    ["control_taken", "taken"],
    ["control_requested", "requested"],
  ],
);

export function parseHandover(source: Source, value: Json): InboundEvent {
  const { accountId } = source;
  const act = acts.get(value.type);
  const sender = object(value.sender);
  const identity = addressOf(source, sender.phone_number ?? sender.wa_id, sender.user_id);
  if (act === undefined || identity === null) return ignored(channelKind, accountId, "messaging_handovers");
  const details = object(value[`control_${act}`]);
  const owner = text(details.new_owner_role) ?? text(details.requested_owner_role);
  const at = time(value.timestamp, source.receivedAt);
  return { kind: "thread_control", channelKind, accountId, act, identity, owner, at };
}
