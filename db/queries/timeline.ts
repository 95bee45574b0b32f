import type { Scope } from "#db/client.ts";
import { timelineEvent } from "#db/schema/index.ts";
import type { TimelineEntry } from "#lib/domain/conversation/timeline-entries.ts";
import { newId } from "#lib/platform/ids.ts";

export async function insertTimeline(
  { db, workspaceId }: Scope,
  conversationId: string,
  entries: readonly TimelineEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insert(timelineEvent)
    .values(entries.map((entry) => ({ workspaceId, id: newId(), conversationId, ...entry })));
}
