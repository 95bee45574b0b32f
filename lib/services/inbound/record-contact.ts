import { forgetBookEntry, keepBookEntry } from "#db/queries/address-book.ts";
import type { ChannelRecord } from "#db/queries/channel.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { lockAddress } from "#db/queries/delivery.ts";
import { findIdentities, updateIdentity } from "#db/queries/identity.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import type { AddressBookEvent, MarketingChoiceEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";

/**
 * What the owner calls a customer, and whether the customer wants marketing. Nobody becomes a lead because they stand in
 * an address book: the name of somebody who has not written waits in the book for their first message.
 * @returns why it was not acted on
 */
export async function recordContact(
  ctx: Ctx,
  channel: ChannelRecord,
  event: AddressBookEvent | MarketingChoiceEvent,
): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    // A first message that comes at this moment finds the name, or is found.
    for (const one of [event.identity.phone, event.identity.userId].filter((one) => one !== null).sort())
      await lockAddress(tx.db, channel.id, one);
    const found = await findIdentities(tx, channel.id, event.identity);
    if (found.length === 0) return event.kind === "address_book" ? keepName(tx, channel.id, event) : unknown(event);
    for (const one of found) {
      await updateIdentity(tx, one.id, patchOf(event));
      const conversation = await findConversationOfIdentity(tx, one.id);
      if (conversation)
        await publish(tx, { type: "conversation", conversationId: conversation.id, leadId: one.leadId });
    }
    return null;
  });
}

function unknown({ kind }: AddressBookEvent | MarketingChoiceEvent): string {
  return `${kind}_of_unknown_identity`;
}

async function keepName(tx: Ctx, channelId: string, { identity, bookName }: AddressBookEvent): Promise<string | null> {
  if (bookName !== null) return (await keepBookEntry(tx, channelId, identity, bookName)) ? null : "address_book_full";
  await forgetBookEntry(tx, channelId, identity);
  return null;
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
