import { and, eq } from "drizzle-orm";
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

/** Whether an entry of this kind stands at exactly this time: news that come again are the same. */
export async function hasTimelineEntry(
  { db, workspaceId }: Scope,
  conversationId: string,
  kind: TimelineEntry["kind"],
  at: Date,
): Promise<boolean> {
  const [row] = await db
    .select({ id: timelineEvent.id })
    .from(timelineEvent)
    .where(
      and(
        eq(timelineEvent.workspaceId, workspaceId),
        eq(timelineEvent.conversationId, conversationId),
        eq(timelineEvent.kind, kind),
        eq(timelineEvent.at, at),
      ),
    )
    .limit(1);
  return row !== undefined;
}
