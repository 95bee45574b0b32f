import { sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";

/**
 * Somebody who added a file to a web chat and never sent anything: conversation, identity and lead go, together.
 * Nothing of a conversation with a message, another file or another address of its lead.
 */
export async function deleteSilentVisitor({ db, workspaceId }: Scope, conversationId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [silent] = await tx.execute<{ identity_id: string; lead_id: string }>(sql`
      select identity_id, lead_id from conversation
      where workspace_id = ${workspaceId} and id = ${conversationId} and last_message_at is null and last_seq = 0
        and not exists (select 1 from attachment where workspace_id = ${workspaceId} and conversation_id = ${conversationId})
        and not exists (select 1 from message where workspace_id = ${workspaceId} and conversation_id = ${conversationId})
        and not exists (select 1 from identity other where other.workspace_id = ${workspaceId}
          and other.lead_id = conversation.lead_id and other.id <> conversation.identity_id)
      for update`);
    if (!silent) return;
    await tx.execute(sql`
      delete from timeline_event where workspace_id = ${workspaceId} and conversation_id = ${conversationId}`);
    await tx.execute(sql`delete from conversation where workspace_id = ${workspaceId} and id = ${conversationId}`);
    await tx.execute(sql`delete from identity where workspace_id = ${workspaceId} and id = ${silent.identity_id}`);
    await tx.execute(sql`delete from lead where workspace_id = ${workspaceId} and id = ${silent.lead_id}
      and not exists (select 1 from note where workspace_id = ${workspaceId} and lead_id = ${silent.lead_id})
      and not exists (select 1 from answer_history where workspace_id = ${workspaceId} and lead_id = ${silent.lead_id})`);
  });
}
