import { sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { addressBookEntry, conversation, identity, lead, timelineEvent, workflow } from "#db/schema/index.ts";
import type { TimelineKind } from "#lib/domain/conversation/timeline.ts";
import type { IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { newId } from "#lib/platform/ids.ts";
import { bookKeys } from "./address-book.ts";

export interface FirstContact {
  channelId: string;
  address: IdentityAddress;
  conversationId: string;
  /** The first entry of the conversation's timeline. */
  began: { kind: TimelineKind; data: Record<string, string>; at: Date };
}

/**
 * Lead, identity and conversation of somebody new, under the published workflow, in one statement: all or nothing. What
 * the owner's address book calls them leaves the book and goes along.
 */
export async function insertFirstContact({ db, workspaceId }: Scope, contact: FirstContact): Promise<void> {
  const { channelId, address, conversationId, began } = contact;
  const { phone, userId, name, username } = address;
  const leadId = newId();
  const identityId = newId();
  const keys = JSON.stringify(bookKeys(address));
  const displayPhone = phone === null ? null : `+${phone}`;
  await db.execute(sql`
    with in_book as (
      delete from ${addressBookEntry} where workspace_id = ${workspaceId} and channel_id = ${channelId}
        and address in (select jsonb_array_elements_text(${keys}::jsonb)) returning name),
    new_lead as (
      insert into ${lead} (workspace_id, id, name, phone)
      values (${workspaceId}, ${leadId}, ${name ?? username}, ${displayPhone})),
    new_identity as (
      insert into ${identity} (workspace_id, id, lead_id, channel_id, phone, user_id, name, username, address_book_name)
      values (${workspaceId}, ${identityId}, ${leadId}, ${channelId}, ${phone}, ${userId}, ${name}, ${username},
        (select name from in_book limit 1))),
    new_conversation as (
      insert into ${conversation} (workspace_id, id, channel_id, identity_id, lead_id, workflow_version_id)
      values (${workspaceId}, ${conversationId}, ${channelId}, ${identityId}, ${leadId},
        (select published_version_id from ${workflow} where workspace_id = ${workspaceId} limit 1)))
    insert into ${timelineEvent} (workspace_id, id, conversation_id, kind, data, at)
    values (${workspaceId}, ${newId()}, ${conversationId}, ${began.kind}, ${JSON.stringify(began.data)}::jsonb,
      ${began.at.toISOString()}::timestamptz)`);
}
