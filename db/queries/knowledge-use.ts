import { and, count, desc, eq, inArray, type InferInsertModel, max } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { knowledgeUse } from "#db/schema/index.ts";
import type { KnowledgeReference } from "#lib/domain/knowledge/material.ts";
import { newId } from "#lib/platform/ids.ts";

/** What an AI message quotes. */
export async function insertUses(
  { db, workspaceId }: Scope,
  references: readonly KnowledgeReference[],
  quoted: Pick<InferInsertModel<typeof knowledgeUse>, "conversationId" | "messageId" | "at">,
): Promise<void> {
  if (references.length === 0) return;
  await db
    .insert(knowledgeUse)
    .values(
      references.map(({ source, id, title }) => ({ workspaceId, id: newId(), source, itemId: id, title, ...quoted })),
    );
}

export interface UseCount {
  times: number;
  lastAt: Date | null;
}

/** How often rows were quoted; rows that never were are left out. */
export async function countUses(
  { db, workspaceId }: Scope,
  itemIds: readonly string[],
): Promise<Map<string, UseCount>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db
    .select({ itemId: knowledgeUse.itemId, times: count(), lastAt: max(knowledgeUse.at) })
    .from(knowledgeUse)
    .where(and(eq(knowledgeUse.workspaceId, workspaceId), inArray(knowledgeUse.itemId, [...itemIds])))
    .groupBy(knowledgeUse.itemId);
  return new Map(rows.flatMap(({ itemId, times, lastAt }) => (itemId === null ? [] : [[itemId, { times, lastAt }]])));
}

export interface LastUse {
  conversationId: string;
  at: Date;
}

/** The last conversations in which a row was quoted, newest first. */
export async function listLastUses({ db, workspaceId }: Scope, itemId: string, limit: number): Promise<LastUse[]> {
  return db
    .select({ conversationId: knowledgeUse.conversationId, at: knowledgeUse.at })
    .from(knowledgeUse)
    .where(and(eq(knowledgeUse.workspaceId, workspaceId), eq(knowledgeUse.itemId, itemId)))
    .orderBy(desc(knowledgeUse.at))
    .limit(limit);
}

/** The sources of these messages, by message. */
export async function listMessageSources(
  { db, workspaceId }: Scope,
  messageIds: readonly string[],
): Promise<Map<string, KnowledgeReference[]>> {
  const found = new Map<string, KnowledgeReference[]>();
  if (messageIds.length === 0) return found;
  const rows = await db
    .select({
      messageId: knowledgeUse.messageId,
      source: knowledgeUse.source,
      id: knowledgeUse.itemId,
      title: knowledgeUse.title,
    })
    .from(knowledgeUse)
    .where(and(eq(knowledgeUse.workspaceId, workspaceId), inArray(knowledgeUse.messageId, [...messageIds])))
    .orderBy(knowledgeUse.id);
  for (const { messageId, ...reference } of rows) found.set(messageId, [...(found.get(messageId) ?? []), reference]);
  return found;
}
