import type { IdentityAddress, InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { ignored } from "../ignored.ts";
import { fromMetadata, partId } from "./correlation.ts";
import { parseParts, parsePostback } from "./messaging-content.ts";
import { cleanObject, id, type Json, list, number, object, text, time } from "./read.ts";
import { emojiOfReaction } from "./reactions.ts";

/** Messenger and Instagram share one shape of events; only the name of the object differs (reference A.7, C.2, D.3). */
export interface MessagingPlatform {
  channelKind: "messenger" | "instagram";
  object: "page" | "instagram";
}

interface Source {
  channelKind: MessagingPlatform["channelKind"];
  accountId: string;
  receivedAt: Date;
}

interface Direction {
  by: "customer" | "business";
  person: IdentityAddress;
}

const unreadableTime = new Date(0);
/** What the dashboard's test button writes as account. */
const testAccount = "0";
const messagingFields: ReadonlySet<unknown> = new Set([
  "messages",
  "message_echoes",
  "messaging_postbacks",
  "messaging_seen",
  "message_reads",
  "message_deliveries",
  "message_reactions",
  "message_edit",
  "message_edits",
  "messaging_referral",
  "messaging_referrals",
  "messaging_handover",
  "messaging_handovers",
]);

/** Every event of a delivery. Never throws: the unknown becomes `ignored` or a placeholder. */
export function parseMessaging(
  platform: MessagingPlatform,
  body: unknown,
  receivedAt: Date = unreadableTime,
): InboundEvent[] {
  const { channelKind } = platform;
  if (object(body).object !== platform.object) return [ignored(channelKind, null, "unknown_object")];
  const events = list(object(body).entry).flatMap((entry) => parseEntry(channelKind, object(entry), receivedAt));
  return events.length > 0 ? events : [ignored(channelKind, null, "empty_delivery")];
}

export function messagingAccountIds(body: unknown): string[] {
  const ids = list(object(body).entry).map((entry) => id(object(entry).id));
  return [...new Set(ids.filter((accountId) => accountId !== null && accountId !== testAccount))].map(String);
}

function parseEntry(channelKind: Source["channelKind"], entry: Json, receivedAt: Date): InboundEvent[] {
  const accountId = id(entry.id);
  if (accountId === null) return [ignored(channelKind, null, "no_account")];
  if (accountId === testAccount) return [ignored(channelKind, null, "dashboard_test")];
  const source = { channelKind, accountId, receivedAt: time(entry.time, receivedAt) };
  // Comments of an Instagram Login account may stand flat in the entry.
  const changes = entry.field === undefined ? list(entry.changes).map(object) : [entry];
  return [
    ...list(entry.messaging).flatMap((event) => parseEvent(source, object(event))),
    // Another app owns the conversation: it is stored, and the bot must not answer (reference C.3).
    ...list(entry.standby).flatMap((event) => parseEvent(source, object(event)).map(inStandby)),
    ...changes.flatMap((change) => parseChange(source, change)),
  ];
}

function inStandby(event: InboundEvent): InboundEvent {
  return event.kind === "message" || event.kind === "echo" ? { ...event, standby: true } : event;
}

function parseChange(source: Source, change: Json): InboundEvent[] {
  if (messagingFields.has(change.field)) return parseEvent(source, object(change.value));
  return [ignored(source.channelKind, source.accountId, id(change.field) ?? "unknown_field")];
}

function parseEvent(source: Source, event: Json): InboundEvent[] {
  const direction = directionOf(source, event);
  if (typeof direction === "string") return [ignored(source.channelKind, source.accountId, direction)];
  const at = time(event.timestamp, source.receivedAt);
  const kind = eventKinds.find((candidate) => event[candidate.key] !== undefined);
  const events = kind?.parse(source, object(event[kind.key]), direction, at);
  return events ?? [ignored(source.channelKind, source.accountId, otherKind(event))];
}

/** In what the business wrote the sender is the business: there the person is the recipient. */
function directionOf(source: Source, event: Json): Direction | "self" | "no_sender" | "no_recipient" {
  const sender = id(object(event.sender).id);
  const recipient = id(object(event.recipient).id);
  const message = object(event.message);
  if (message.is_self === true || (sender !== null && sender === recipient)) return "self";
  const business = message.is_echo === true || sender === source.accountId;
  const userId = business ? recipient : sender;
  if (userId === null) return business ? "no_recipient" : "no_sender";
  return {
    by: business ? "business" : "customer",
    person: { phone: null, userId, name: null, username: null },
  };
}

type EventParser = (source: Source, value: Json, direction: Direction, at: Date) => InboundEvent[] | null;

const eventKinds: readonly { key: string; parse: EventParser }[] = [
  { key: "message", parse: parseMessage },
  { key: "postback", parse: parseTap },
  { key: "reaction", parse: parseReaction },
  { key: "message_edit", parse: parseEdit },
  { key: "delivery", parse: parseDelivery },
  { key: "read", parse: parseRead },
  { key: "referral", parse: parseReferral },
  { key: "pass_thread_control", parse: threadControl("passed", "new_owner_app_id") },
  { key: "take_thread_control", parse: threadControl("taken", "new_owner_app_id") },
  { key: "request_thread_control", parse: threadControl("requested", "requested_owner_app_id") },
];

function otherKind(event: Json): string {
  const known = new Set(["sender", "recipient", "timestamp"]);
  return id(Object.keys(event).find((key) => !known.has(key))) ?? "unknown_event";
}

function parseMessage(source: Source, message: Json, direction: Direction, at: Date): InboundEvent[] | null {
  const messageId = id(message.mid);
  if (messageId === null) return null;
  const { channelKind, accountId } = source;
  if (message.is_deleted === true) {
    const { by } = direction;
    const externalId = `delete:${messageId}`;
    return [{ kind: "delete", channelKind, accountId, by, externalId, targetExternalId: messageId, at }];
  }
  return parseParts(message).map((content, index) => {
    const part = { channelKind, accountId, externalId: partId(messageId, index), sentAt: at, content } as const;
    if (direction.by === "business") {
      const correlationId = fromMetadata(text(message.metadata));
      return { ...part, kind: "echo", to: direction.person, correlationId, appId: id(message.app_id) };
    }
    const replyTo = id(object(message.reply_to).mid);
    return { ...part, kind: "message", from: direction.person, replyTo, referral: referralOf(message) };
  });
}

function referralOf(message: Json): Record<string, unknown> | null {
  const referral = cleanObject(message.referral);
  const story = cleanObject(object(message.reply_to).story);
  return story === null ? referral : { ...referral, story };
}

function parseTap(source: Source, postback: Json, direction: Direction, at: Date): InboundEvent[] | null {
  if (direction.by === "business") return null;
  const { channelKind, accountId } = source;
  const { person } = direction;
  // Old payloads have no id: the same tap at the same moment is the same tap.
  const derived = `postback:${person.userId}:${at.getTime()}:${(text(postback.payload) ?? "").slice(0, 64)}`;
  return [
    {
      kind: "message",
      channelKind,
      accountId,
      from: person,
      externalId: id(postback.mid) ?? derived,
      sentAt: at,
      content: parsePostback(postback),
      replyTo: null,
      referral: cleanObject(postback.referral),
    },
  ];
}

function parseReaction(source: Source, reaction: Json, direction: Direction, at: Date): InboundEvent[] | null {
  const targetExternalId = id(reaction.mid);
  if (targetExternalId === null) return null;
  const { channelKind, accountId } = source;
  const { by, person } = direction;
  const removed = reaction.action === "unreact";
  return [
    {
      kind: "reaction",
      channelKind,
      accountId,
      by,
      identity: person,
      externalId: `${removed ? "unreact" : "react"}:${targetExternalId}:${person.userId}:${at.getTime()}`,
      targetExternalId,
      emoji: removed ? null : (text(reaction.emoji) ?? emojiOfReaction(reaction.reaction) ?? "💬"),
      at,
    },
  ];
}

function parseEdit(source: Source, edit: Json, direction: Direction, at: Date): InboundEvent[] | null {
  const targetExternalId = id(edit.mid);
  if (targetExternalId === null) return null;
  const { channelKind, accountId } = source;
  const externalId = `edit:${targetExternalId}:${number(edit.num_edit) ?? at.getTime()}`;
  const words = text(edit.text);
  const content =
    words === null
      ? ({ type: "unsupported", what: "Empty message", hint: "none" } as const)
      : ({ type: "text", text: words } as const);
  return [{ kind: "edit", channelKind, accountId, by: direction.by, externalId, targetExternalId, content, at }];
}

/** Without message ids there is only a watermark: everything up to that time. */
function parseDelivery(source: Source, delivery: Json, direction: Direction, at: Date): InboundEvent[] {
  const mids = list(delivery.mids)
    .map(id)
    .filter((mid) => mid !== null);
  if (direction.by === "business") return [ignored(source.channelKind, source.accountId, "delivery_to_business")];
  if (mids.length === 0) return watermark(source, "delivered", delivery, direction, at);
  return mids.map((externalId) => statusOf(source, externalId, "delivered", time(delivery.watermark, at)));
}

function parseRead(source: Source, read: Json, direction: Direction, at: Date): InboundEvent[] {
  const externalId = id(read.mid);
  if (direction.by === "business") return [ignored(source.channelKind, source.accountId, "read_by_business")];
  if (externalId === null) return watermark(source, "read", read, direction, at);
  const { channelKind, accountId } = source;
  const through = { externalId };
  return [{ kind: "watermark", channelKind, accountId, identity: direction.person, status: "read", through, at }];
}

function watermark(
  source: Source,
  status: "delivered" | "read",
  report: Json,
  direction: Direction,
  at: Date,
): InboundEvent[] {
  const { channelKind, accountId } = source;
  const through = { at: time(report.watermark, at) };
  return [{ kind: "watermark", channelKind, accountId, identity: direction.person, status, through, at }];
}

/** The customer came through a link or an ad and has not written yet. */
function parseReferral(source: Source, value: Json, direction: Direction, at: Date): InboundEvent[] | null {
  const referral = cleanObject(value);
  if (referral === null || direction.by === "business") return null;
  const { channelKind, accountId } = source;
  return [{ kind: "referral", channelKind, accountId, from: direction.person, at, referral }];
}

function threadControl(act: "passed" | "taken" | "requested", ownerKey: string): EventParser {
  return (source, value, { person: identity }, at) => {
    const { channelKind, accountId } = source;
    return [{ kind: "thread_control", channelKind, accountId, act, identity, owner: id(value[ownerKey]), at }];
  };
}

function statusOf(source: Source, externalId: string, status: "delivered" | "read", at: Date): InboundEvent {
  const { channelKind, accountId } = source;
  return { kind: "status", channelKind, accountId, externalId, status, at, correlationId: null, error: null };
}
