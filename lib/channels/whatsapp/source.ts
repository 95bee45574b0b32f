import type { IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { id, type Json, object, phone, text } from "../meta/read.ts";

export const channelKind = "whatsapp";

/** What every event of one change needs. */
export interface Source {
  accountId: string;
  contacts: readonly Json[];
  receivedAt: Date;
}

/** A person by phone, by business-scoped user id or by both (reference B.1). */
export function addressOf(source: Source, givenPhone: unknown, givenUserId: unknown): IdentityAddress | null {
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
