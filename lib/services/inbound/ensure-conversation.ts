import type { ChannelRecord } from "#db/queries/channel.ts";
import { findConversationOfIdentity, insertConversation } from "#db/queries/conversation.ts";
import { lockAddress } from "#db/queries/delivery.ts";
import { type FirstContact, insertFirstContact } from "#db/queries/first-contact.ts";
import { findIdentities, type IdentityRecord, updateIdentity } from "#db/queries/identity.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { findPublishedVersionId } from "#db/queries/workflow-version.ts";
import type { IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Ctx } from "../context.ts";

/**
 * The conversation of an address, made with lead and identity when it is the first contact. Call in a transaction.
 * An address that shows phone and user id together joins them in one identity.
 */
export async function ensureConversation(
  tx: Ctx,
  channel: ChannelRecord,
  address: IdentityAddress,
): Promise<{ conversationId: string }> {
  const known = choose(await findIdentities(tx, channel.id, address), address);
  if (known && isCurrent(known, address)) {
    const conversation = await findConversationOfIdentity(tx, known.id);
    if (conversation) return { conversationId: conversation.id };
  }
  return createLocked(tx, channel, address);
}

/** Simultaneous first messages meet at the address locks: one creates, the others find. */
async function createLocked(
  tx: Ctx,
  channel: ChannelRecord,
  address: IdentityAddress,
): Promise<{ conversationId: string }> {
  const addresses = [address.phone, address.userId].filter((one) => one !== null).sort();
  for (const one of addresses) await lockAddress(tx.db, channel.id, one);
  const found = await findIdentities(tx, channel.id, address);
  const known = choose(found, address);
  if (known) {
    await updateIdentity(tx, known.id, newFacts(known, found, address));
    const conversation = await findConversationOfIdentity(tx, known.id);
    if (conversation) return { conversationId: conversation.id };
  }
  const conversationId = newId();
  const began = { kind: "conversation_started", data: { channelKind: channel.kind }, at: tx.app.clock.now() } as const;
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

function isCurrent(known: IdentityRecord, address: IdentityAddress): boolean {
  return Object.keys(newFacts(known, [known], address)).length === 0;
}

/** What the platform has told us since; an address that another identity holds is left to it. */
function newFacts(
  known: IdentityRecord,
  found: readonly IdentityRecord[],
  address: IdentityAddress,
): Partial<Pick<IdentityRecord, "phone" | "userId" | "name" | "username">> {
  const others = found.filter((one) => one.id !== known.id);
  const facts: Partial<Pick<IdentityRecord, "phone" | "userId" | "name" | "username">> = {};
  if (address.phone !== null && address.phone !== known.phone && !others.some((one) => one.phone === address.phone))
    facts.phone = address.phone;
  if (address.userId !== null && known.userId === null && !others.some((one) => one.userId === address.userId))
    facts.userId = address.userId;
  if (address.name !== null && address.name !== known.name) facts.name = address.name;
  if (address.username !== null && address.username !== known.username) facts.username = address.username;
  return facts;
}
