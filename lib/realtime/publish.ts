import { sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversation } from "#db/schema/index.ts";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";

/** The one notification channel of the database that every web process listens to. */
export const realtimeChannel = "frontdesk_realtime";

export interface RealtimeEnvelope {
  workspaceId: string;
  event: RealtimeEvent;
}

/** Tells every open page that a conversation changed; of one that is gone there is nothing to tell. */
export async function publishConversation({ db, workspaceId }: Scope, conversationId: string): Promise<void> {
  await db.execute(sql`
    select pg_notify(${realtimeChannel}, json_build_object('workspaceId', workspace_id, 'event',
      json_build_object('type', 'conversation', 'conversationId', id, 'leadId', lead_id))::text)
    from ${conversation} where workspace_id = ${workspaceId} and id = ${conversationId}`);
}

/** Tells every open page. In a transaction it is told on commit, with the rows that changed. */
export async function publish({ db, workspaceId }: Scope, event: RealtimeEvent): Promise<void> {
  const envelope: RealtimeEnvelope = { workspaceId, event };
  await db.execute(sql`select pg_notify(${realtimeChannel}, ${JSON.stringify(envelope)})`);
}
