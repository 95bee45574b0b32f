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
import { parseContent } from "./content.ts";

const channelKind = "whatsapp";
const unreadableTime = new Date(0);

/** What every event of one change needs. */
interface Source {
  accountId: string;
  contacts: readonly Json[];
  receivedAt: Date;
}

type Side = { by: "customer" | "business"; person: IdentityAddress };

/** Every event of a delivery (reference B.2 to B.5 and B.10). Never throws: the unknown becomes `ignored` or a placeholder. */
export function parse(body: unknown, receivedAt: Date = unreadableTime): InboundEvent[] {
  if (object(body).object !== "whatsapp_business_account") return [ignored(channelKind, null, "unknown_object")];
  const events = changesOf(body).flatMap((change) => parseChange(change, receivedAt));
  return events.length > 0 ? events : [ignored(channelKind, null, "empty_delivery")];
}

/** The phone number ids of a delivery: none where it concerns a whole WhatsApp Business Account only. */
export function accountIds(body: unknown): string[] {
  const ids = changesOf(body).map(accountOf);
  return [...new Set(ids.filter((accountId) => accountId !== null))];
}

function changesOf(body: unknown): Json[] {
  return list(object(body).entry).flatMap((entry) => list(object(entry).changes).map(object));
}

function accountOf(change: Json): string | null {
  const value = object(change.value);
  return id(object(value.metadata).phone_number_id) ?? id(object(value.recipient).phone_number_id);
}

function parseChange(change: Json, receivedAt: Date): InboundEvent[] {
  const accountId = accountOf(change);
  const value = object(change.value);
  const field = id(change.field) ?? "unknown_field";
  // History must wake nothing, and standby conversations belong to another responder (reference B.5, B.10).
  if (field !== "messages" && field !== "smb_message_echoes") return [ignored(channelKind, accountId, field)];
  if (accountId === null) return [ignored(channelKind, null, "no_account")];
  const source = { accountId, contacts: list(value.contacts).filter(isObject), receivedAt };
  if (field === "smb_message_echoes") return list(value.message_echoes).map((echo) => parseEcho(source, echo));
  return [
    ...list(value.messages).map((message) => parseMessage(source, message)),
    ...list(value.statuses).map((status) => parseStatus(source, status)),
    ...list(value.errors).map(() => ignored(channelKind, accountId, "platform_error")),
  ];
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

function addressOf(source: Source, givenPhone: unknown, givenUserId: unknown): IdentityAddress | null {
  const ownPhone = phone(givenPhone);
  const ownUserId = id(givenUserId);
  const contact = contactOf(source.contacts, ownPhone, ownUserId);
  const address = {
    phone: ownPhone ?? phone(contact.wa_id),
    userId: ownUserId ?? id(contact.user_id),
  };
  if (address.phone === null && address.userId === null) return null;
  const profile = object(contact.profile);
  return { ...address, name: text(profile.name), username: text(profile.username) };
}

function contactOf(contacts: readonly Json[], ownPhone: string | null, ownUserId: string | null): Json {
  const byUser = contacts.find((contact) => ownUserId !== null && id(contact.user_id) === ownUserId);
  const byPhone = contacts.find((contact) => ownPhone !== null && phone(contact.wa_id) === ownPhone);
  // Where the message names nobody, the only contact of the delivery is who wrote it.
  const only = ownPhone === null && ownUserId === null && contacts.length === 1 ? contacts[0] : undefined;
  return byUser ?? byPhone ?? object(only);
}

function referralOf(message: Json): Record<string, unknown> | null {
  const ad = cleanObject(message.referral);
  const product = cleanObject(object(message.context).referred_product);
  return product === null ? ad : { ...ad, product };
}
