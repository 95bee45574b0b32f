import { sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";

/** The one notification channel of the database that every web process listens to. */
export const realtimeChannel = "frontdesk_realtime";

export interface RealtimeEnvelope {
  workspaceId: string;
  event: RealtimeEvent;
}

/** Tells every open page. In a transaction it is told on commit, with the rows that changed. */
export async function publish({ db, workspaceId }: Scope, event: RealtimeEvent): Promise<void> {
  const envelope: RealtimeEnvelope = { workspaceId, event };
  await db.execute(sql`select pg_notify(${realtimeChannel}, ${JSON.stringify(envelope)})`);
}
