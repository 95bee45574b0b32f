import { and, eq, inArray } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { channel, conversation, identity, lead } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Address } from "#lib/domain/lead/person.ts";

/** All that a customer may be called by. */
export interface CustomerName {
  conversationId: string;
  leadName: string | null;
  channelKind: ChannelKind;
  address: Address;
}

export async function listCustomerNames(
  { db, workspaceId }: Scope,
  conversationIds: readonly string[],
): Promise<CustomerName[]> {
  if (conversationIds.length === 0) return [];
  const { phone, username, name, addressBookName } = identity;
  return db
    .select({
      conversationId: conversation.id,
      leadName: lead.name,
      channelKind: channel.kind,
      address: { phone, username, name, addressBookName },
    })
    .from(conversation)
    .innerJoin(lead, and(eq(lead.workspaceId, workspaceId), eq(lead.id, conversation.leadId)))
    .innerJoin(identity, and(eq(identity.workspaceId, workspaceId), eq(identity.id, conversation.identityId)))
    .innerJoin(channel, and(eq(channel.workspaceId, workspaceId), eq(channel.id, conversation.channelId)))
    .where(and(eq(conversation.workspaceId, workspaceId), inArray(conversation.id, [...conversationIds])));
}
