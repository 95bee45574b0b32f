import type { ChannelRecord } from "#db/queries/channel.ts";
import { findConversation, findConversationOfIdentity } from "#db/queries/conversation.ts";
import { lockAddress } from "#db/queries/delivery.ts";
import { findIdentities, findLead, type IdentityRecord, updateIdentity, updateLead } from "#db/queries/identity.ts";
import type { IdentityChangeEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { mergeIdentities } from "./merge-identities.ts";

/**
 * The customer's number or user id changed: the conversation goes on under the new address. What has begun there already
 * becomes part of it. Call in a transaction.
 * @returns why it was not acted on
 */
export async function changeIdentity(
  tx: Ctx,
  channel: ChannelRecord,
  { previous, next }: IdentityChangeEvent,
): Promise<string | null> {
  const addresses = [previous.phone, previous.userId, next.phone, next.userId].filter((one) => one !== null);
  for (const one of [...new Set(addresses)].sort()) await lockAddress(tx.db, channel.id, one);
  const [known, ...alsoKnown] = await findIdentities(tx, channel.id, previous);
  if (!known) return "identity_change_of_unknown_identity";
  const others = [...alsoKnown, ...(await findIdentities(tx, channel.id, next))];
  let kept = known;
  for (const other of new Map(others.map((one) => [one.id, one])).values()) {
    if (other.id === kept.id || other.id === known.id) continue;
    if (isSomebodyElse(other, previous, next)) await updateIdentity(tx, other.id, { phone: null });
    else kept = await mergeIdentities(tx, kept, other);
  }
  await updateIdentity(tx, kept.id, {
    ...(next.phone === null ? {} : { phone: next.phone }),
    ...(next.userId === null ? {} : { userId: next.userId }),
  });
  await changeLead(tx, kept, previous.phone, next.phone);
  return null;
}

/** The new number belonged to another customer before: it has a user id, and that is neither of this person's. */
function isSomebodyElse(
  { userId }: IdentityRecord,
  previous: IdentityChangeEvent["previous"],
  next: IdentityChangeEvent["next"],
): boolean {
  return userId !== null && next.userId !== null && userId !== next.userId && userId !== previous.userId;
}

/** The number of the lead follows, unless somebody wrote another one there. */
async function changeLead(tx: Ctx, kept: IdentityRecord, from: string | null, to: string | null): Promise<void> {
  const lead = await findLead(tx, kept.leadId);
  if (lead && from !== null && to !== null && lead.phone === `+${from}`)
    await updateLead(tx, lead.id, { phone: `+${to}`, updatedAt: tx.app.clock.now() });
  const found = await findConversationOfIdentity(tx, kept.id);
  const conversation = found && (await findConversation(tx, found.id));
  if (conversation)
    await publish(tx, { type: "conversation", conversationId: conversation.id, leadId: conversation.leadId });
}
