import { findConversation } from "#db/queries/conversation.ts";
import { findIdentities, findIdentity, updateIdentity } from "#db/queries/identity.ts";
import type { Ctx } from "../context.ts";

/** The platform names the number that it sent to: in Brazil, Mexico and Argentina another notation, or one we lacked. */
export async function storeCanonicalPhone(tx: Ctx, conversationId: string, phone: string | null): Promise<void> {
  if (phone === null) return;
  const conversation = await findConversation(tx, conversationId);
  const identity = conversation && (await findIdentity(tx, conversation.identityId));
  if (!identity || identity.phone === phone) return;
  const holders = await findIdentities(tx, identity.channelId, { phone, userId: null });
  // Held by another identity it is left there: a message that shows both addresses will join them.
  if (holders.every((one) => one.id === identity.id)) await updateIdentity(tx, identity.id, { phone });
}
