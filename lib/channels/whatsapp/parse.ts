import type {
  DeleteEvent,
  EditEvent,
  IdentityAddress,
  InboundEvent,
  ReactionEvent,
  StatusEvent,
} from "#lib/domain/message/inbound-event.ts";
import { ignored } from "../ignored.ts";
import { readProviderError } from "../meta/classify-error.ts";
import { cleanObject, id, isObject, type Json, list, object, phone, text, time } from "../meta/read.ts";
import { parseAccountNews, parseOutOfBandError } from "./account-news.ts";
import { parseContent } from "./content.ts";
import { addressOf, channelKind, type Source } from "./source.ts";
import { parseAddressBook, parseHandover, parseHistory, parseMarketingChoice } from "./sync.ts";

const unreadableTime = new Date(0);
/** Who answers in standby. Nothing in the report names it; other senders on the number are rare (reference B.10). */
const platformAgent = "Meta Business Agent";

type Side = { by: "customer" | "business"; person: IdentityAddress };

/** Every event of a delivery (reference B.2 to B.5 and B.10). Never throws: the unknown becomes `ignored` or a placeholder. */
export function parse(body: unknown, receivedAt: Date = unreadableTime): InboundEvent[] {
  if (object(body).object !== "whatsapp_business_account") return [ignored(channelKind, null, "unknown_object")];
  const events = changesOf(body).flatMap((change) => parseChange(change, receivedAt));
  return events.length > 0 ? events : [ignored(channelKind, null, "empty_delivery")];
}

/** The phone number ids of a delivery; the id of the WhatsApp Business Account for what concerns all its numbers. */
export function accountIds(body: unknown): string[] {
  const ids = changesOf(body).map((change) => accountOf(change) ?? change.businessAccountId);
  return [...new Set(ids.filter((accountId) => accountId !== null))];
}

/** A change with the WhatsApp Business Account that it stands under. */
interface Change {
  field: unknown;
  value: unknown;
  businessAccountId: string | null;
}

function changesOf(body: unknown): Change[] {
  return list(object(body).entry).flatMap((entry) => {
    const businessAccountId = id(object(entry).id);
    return list(object(entry).changes).map((change) => {
      const { field, value } = object(change);
      return { field, value, businessAccountId };
    });
  });
}

function accountOf(change: Change): string | null {
  const value = object(change.value);
  return id(object(value.metadata).phone_number_id) ?? id(object(value.recipient).phone_number_id);
}

function parseChange(change: Change, receivedAt: Date): InboundEvent[] {
  const accountId = accountOf(change);
  const value = object(change.value);
  const field = id(change.field) ?? "unknown_field";
  const news = parseAccountNews({ field, value, accountId: accountId ?? change.businessAccountId, receivedAt });
  if (news !== null) return news;
  if (!conversationFields.has(field)) return [ignored(channelKind, accountId, field)];
  if (accountId === null) return [ignored(channelKind, null, "no_account")];
  const source = { accountId, contacts: list(value.contacts).filter(isObject), receivedAt };
  switch (field) {
    case "smb_message_echoes":
      return list(value.message_echoes).map((echo) => parseEcho(source, echo));
    case "standby":
      return parseStandby(source, object(value.standby));
    case "history":
      return parseHistory(source, value);
    case "smb_app_state_sync":
      return list(value.state_sync).map((entry) => parseAddressBook(source, object(entry)));
    case "user_preferences":
      return list(value.user_preferences).map((choice) => parseMarketingChoice(source, object(choice)));
    case "messaging_handovers":
      return [parseHandover(source, value)];
    default:
      return parseMessages(source, value);
  }
}

const conversationFields: ReadonlySet<string> = new Set([
  "messages",
  "smb_message_echoes",
  "standby",
  "history",
  "smb_app_state_sync",
  "user_preferences",
  "messaging_handovers",
]);

function parseMessages(source: Source, value: Json): InboundEvent[] {
  return [
    ...list(value.messages).map((message) => parseMessage(source, message)),
    ...list(value.statuses).map((status) => parseStatus(source, status)),
    ...list(value.errors).map((error) => parseOutOfBandError(source, error)),
  ];
}

/** One level deeper, the same content; echoes are the raw request of another sender (reference B.10). */
function parseStandby(source: Source, standby: Json): InboundEvent[] {
  const inside = { ...source, contacts: list(standby.contacts).filter(isObject) };
  const events = [
    ...parseMessages(inside, standby).map((event) =>
      event.kind === "message" ? ({ ...event, standby: true } as const) : event,
    ),
    ...list(standby.message_echoes).map((echo) => parseStandbyEcho(inside, object(echo))),
  ];
  return events.length > 0 ? events : [ignored(channelKind, source.accountId, "standby")];
}

function parseStandbyEcho(source: Source, echo: Json): InboundEvent {
  const request = object(echo.message);
  const to = { to: request.to, to_user_id: request.recipient ?? echo.to_user_id };
  const event = parseEcho(source, { ...request, ...to, id: echo.id, timestamp: echo.timestamp });
  return event.kind === "echo" ? { ...event, standby: true, automatic: platformAgent } : event;
}

function parseMessage(source: Source, value: unknown): InboundEvent {
  const message = object(value);
  const refused = (reason: string) => ignored(channelKind, source.accountId, reason);
  if ("group_id" in message) return refused("group");
  const person = customerOf(source, message);
  if (message.type === "system") return parseSystem(source, message) ?? refused("system");
  if (message.type === "request_welcome") return refused("request_welcome");
  const externalId = id(message.id);
  if (externalId === null) return refused("no_id");
  if (person === null) return refused("no_sender");
  const change = parseChangeOfMessage(source, message, externalId, { by: "customer", person });
  if (change) return change;
  return {
    kind: "message",
    channelKind,
    accountId: source.accountId,
    from: person,
    externalId,
    sentAt: time(message.timestamp, source.receivedAt),
    content: parseContent(message),
    replyTo: id(object(message.context).id),
    referral: referralOf(message),
  };
}

/** A message that a person wrote in the WhatsApp Business app: our own sends are never echoed there. */
function parseEcho(source: Source, value: unknown): InboundEvent {
  const message = object(value);
  const refused = (reason: string) => ignored(channelKind, source.accountId, reason);
  if ("group_id" in message) return refused("group");
  const externalId = id(message.id);
  if (externalId === null) return refused("no_id");
  const person = addressOf(source, message.to, message.to_user_id ?? message.to_parent_user_id);
  if (person === null) return refused("no_recipient");
  const change = parseChangeOfMessage(source, message, externalId, { by: "business", person });
  if (change) return change;
  return {
    kind: "echo",
    channelKind,
    accountId: source.accountId,
    to: person,
    externalId,
    sentAt: time(message.timestamp, source.receivedAt),
    content: parseContent(message),
    correlationId: null,
    appId: null,
  };
}

/** Reactions, edits and deletions say something about another message: never a bubble of their own. */
function parseChangeOfMessage(
  source: Source,
  message: Json,
  externalId: string,
  { by, person }: Side,
): ReactionEvent | EditEvent | DeleteEvent | InboundEvent | null {
  const type = message.type;
  if (type !== "reaction" && type !== "edit" && type !== "revoke") return null;
  const about = object(message[type]);
  const targetExternalId = id(type === "reaction" ? about.message_id : about.original_message_id);
  if (targetExternalId === null) return ignored(channelKind, source.accountId, `${type}_without_target`);
  const at = time(message.timestamp, source.receivedAt);
  const base = { channelKind, accountId: source.accountId, by, externalId, targetExternalId, at } as const;
  if (type === "reaction") return { ...base, kind: "reaction", identity: person, emoji: text(about.emoji) };
  if (type === "edit") return { ...base, kind: "edit", content: parseContent(object(about.message)) };
  return { ...base, kind: "delete" };
}

function parseSystem(source: Source, message: Json): InboundEvent | null {
  const system = object(message.system);
  const nextPhone = phone(system.wa_id) ?? phone(system.new_wa_id);
  const nextUser = id(system.user_id);
  const previousUser = id(system.previous_user_id);
  const from = phone(message.from);
  const phoneChanged = nextPhone !== null && from !== null && nextPhone !== from;
  const userChanged = nextUser !== null && previousUser !== null && nextUser !== previousUser;
  if (!phoneChanged && !userChanged) return null;
  return {
    kind: "identity_change",
    channelKind,
    accountId: source.accountId,
    previous: { phone: from, userId: previousUser },
    next: { phone: nextPhone ?? from, userId: nextUser },
    at: time(message.timestamp, source.receivedAt),
  };
}

const statuses: ReadonlyMap<unknown, StatusEvent["status"]> = new Map<unknown, StatusEvent["status"]>([
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "read"],
  ["played", "read"],
  ["failed", "failed"],
]);

function parseStatus(source: Source, value: unknown): InboundEvent {
  const report = object(value);
  if (report.recipient_type === "group") return ignored(channelKind, source.accountId, "group");
  const externalId = id(report.id);
  const status = statuses.get(report.status);
  if (externalId === null || status === undefined) return ignored(channelKind, source.accountId, "unknown_status");
  return {
    kind: "status",
    channelKind,
    accountId: source.accountId,
    externalId,
    status,
    at: time(report.timestamp, source.receivedAt),
    correlationId: id(report.biz_opaque_callback_data),
    error: status === "failed" ? readProviderError(list(report.errors)[0]) : null,
  };
}

/** The customer by phone, by business-scoped user id or by both (reference B.1). */
function customerOf(source: Source, message: Json): IdentityAddress | null {
  const person = addressOf(source, message.from, message.from_user_id ?? message.from_parent_user_id);
  if (person === null || person.phone !== null || message.type !== "contacts") return person;
  // The customer gave the number away through our button: it is their own.
  const shared = list(message.contacts)
    .map(object)
    .find((card) => card.origin === "contact_request");
  return { ...person, phone: phone(object(list(shared?.phones)[0]).wa_id) };
}

function referralOf(message: Json): Record<string, unknown> | null {
  const ad = cleanObject(message.referral);
  const product = cleanObject(object(message.context).referred_product);
  return product === null ? ad : { ...ad, product };
}
