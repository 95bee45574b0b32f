import type { ChannelRecord } from "#db/queries/channel.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { findIdentities, updateIdentity } from "#db/queries/identity.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import type { AddressBookEvent, MarketingChoiceEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";

/**
 * What the owner calls a customer, and whether the customer wants marketing. Both are kept of people who have written or
 * been written to: nobody becomes a lead because they stand in an address book.
 * @returns why it was not acted on
 */
export async function recordContact(
  ctx: Ctx,
  channel: ChannelRecord,
  event: AddressBookEvent | MarketingChoiceEvent,
): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    const found = await findIdentities(tx, channel.id, event.identity);
    if (found.length === 0) return `${event.kind}_of_unknown_identity`;
    for (const one of found) {
      await updateIdentity(tx, one.id, patchOf(event));
      const conversation = await findConversationOfIdentity(tx, one.id);
      if (conversation)
        await publish(tx, { type: "conversation", conversationId: conversation.id, leadId: one.leadId });
    }
    return null;
  });
}

function patchOf(event: AddressBookEvent | MarketingChoiceEvent) {
  switch (event.kind) {
    case "address_book":
      return { addressBookName: event.bookName };
    case "marketing_choice":
      return { marketingStoppedAt: event.stopped ? event.at : null };
    default:
      return assertNever(event);
  }
}
