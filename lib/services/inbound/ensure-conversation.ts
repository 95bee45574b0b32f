import type { ChannelRecord } from "#db/queries/channel.ts";
import { findConversationOfIdentity, insertConversation } from "#db/queries/conversation.ts";
import { lockAddress } from "#db/queries/delivery.ts";
import { type FirstContact, insertFirstContact } from "#db/queries/first-contact.ts";
import { findIdentities, type IdentityRecord, updateIdentity } from "#db/queries/identity.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { findPublishedVersionId } from "#db/queries/workflow-version.ts";
import { phoneKey } from "#lib/domain/lead/phone-key.ts";
import type { IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Ctx } from "../context.ts";
import { mergeIdentities } from "./merge-identities.ts";

/**
 * The conversation of an address, made with lead and identity when it is the first contact. Call in a transaction.
 * An address that shows phone and user id together joins them in one identity.
 */
export async function ensureConversation(
  tx: Ctx,
  channel: ChannelRecord,
  address: IdentityAddress,
  startedAt: Date = tx.app.clock.now(),
): Promise<{ conversationId: string }> {
  const known = choose(await findIdentities(tx, channel.id, address), address);
  if (known && isCurrent(known, address)) {
    const conversation = await findConversationOfIdentity(tx, known.id);
    if (conversation) return { conversationId: conversation.id };
  }
  return createLocked(tx, channel, address, startedAt);
}

/** Simultaneous first messages meet at the address locks: one creates, the others find. */
async function createLocked(
  tx: Ctx,
  channel: ChannelRecord,
  address: IdentityAddress,
  startedAt: Date,
): Promise<{ conversationId: string }> {
  const addresses = [address.phone, address.userId].filter((one) => one !== null).sort();
  for (const one of addresses) await lockAddress(tx.db, channel.id, one);
  const known = await joined(tx, await findIdentities(tx, channel.id, address), address);
  if (known) {
    await updateIdentity(tx, known.id, newFacts(known, address));
    const conversation = await findConversationOfIdentity(tx, known.id);
    if (conversation) return { conversationId: conversation.id };
  }
  const conversationId = newId();
  const began = { kind: "conversation_started", data: { channelKind: channel.kind }, at: startedAt } as const;
  if (known) await beginAgain(tx, known, conversationId, began);
  else await insertFirstContact(tx, { channelId: channel.id, address, conversationId, began });
  return { conversationId };
}

/** The identity is there and its conversation is not, as after an erasure. */
async function beginAgain(
  tx: Ctx,
  { id: identityId, channelId, leadId }: IdentityRecord,
  id: string,
  began: FirstContact["began"],
): Promise<void> {
  const workflowVersionId = await findPublishedVersionId(tx);
  await insertConversation(tx, { id, channelId, identityId, leadId, workflowVersionId });
  await insertTimeline(tx, id, [{ ...began, memberId: null }]);
}

/** The user id is the steadier address: a phone may pass to another person. */
function choose(found: readonly IdentityRecord[], address: IdentityAddress): IdentityRecord | null {
  return found.find((one) => address.userId !== null && one.userId === address.userId) ?? found[0] ?? null;
}

/**
 * One message shows both addresses: then both are this person's. A phone that stands with another user id has passed from
 * that person to this one.
 */
async function joined(
  tx: Ctx,
  found: readonly IdentityRecord[],
  address: IdentityAddress,
): Promise<IdentityRecord | null> {
  const known = choose(found, address);
  const other = found.find((one) => one.id !== known?.id);
  if (!known || !other) return known;
  if (other.userId === null) return mergeIdentities(tx, known, other);
  await updateIdentity(tx, other.id, { phone: null });
  return known;
}

function isCurrent(known: IdentityRecord, address: IdentityAddress): boolean {
  return Object.keys(newFacts(known, address)).length === 0;
}

function isSamePhone(a: string, b: string | null): boolean {
  return b !== null && phoneKey(a) === phoneKey(b);
}

/** What the platform has told us since. */
function newFacts(
  known: IdentityRecord,
  address: IdentityAddress,
): Partial<Pick<IdentityRecord, "phone" | "userId" | "name" | "username">> {
  const facts: Partial<Pick<IdentityRecord, "phone" | "userId" | "name" | "username">> = {};
  // Another notation of the same number is no news: the platform's answer to a send says which one is right.
  if (address.phone !== null && !isSamePhone(address.phone, known.phone)) facts.phone = address.phone;
  if (address.userId !== null && known.userId === null) facts.userId = address.userId;
  if (address.name !== null && address.name !== known.name) facts.name = address.name;
  if (address.username !== null && address.username !== known.username) facts.username = address.username;
  return facts;
}
