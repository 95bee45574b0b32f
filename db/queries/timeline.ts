import { and, eq, type InferInsertModel } from "drizzle-orm";
import { builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import { timelineEvent } from "#db/schema/index.ts";
import type { TimelineEntry } from "#lib/domain/conversation/timeline-entries.ts";
import { newId } from "#lib/platform/ids.ts";

const insert = builtPerColumns([], (db, columns: InferInsertModel<typeof timelineEvent>) =>
  db.insert(timelineEvent).values(columns),
);

export async function insertTimeline(
  { db, workspaceId }: Scope,
  conversationId: string,
  entries: readonly TimelineEntry[],
): Promise<void> {
  const [first, ...more] = entries.map((entry) => ({ workspaceId, id: newId(), conversationId, ...entry }));
  if (!first) return;
  if (more.length === 0) await insert(db, first, {});
  else await db.insert(timelineEvent).values([first, ...more]);
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
