import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversationLabel, label } from "#db/schema/index.ts";
import type { LabelView } from "#lib/domain/views/conversation-view.ts";

const labelsMax = 200;

export async function listLabels({ db, workspaceId }: Scope): Promise<LabelView[]> {
  return db
    .select({ id: label.id, name: label.name, color: label.color })
    .from(label)
    .where(eq(label.workspaceId, workspaceId))
    .orderBy(asc(label.name))
    .limit(labelsMax);
}

export async function findLabel({ db, workspaceId }: Scope, id: string): Promise<LabelView | null> {
  const [row] = await db
    .select({ id: label.id, name: label.name, color: label.color })
    .from(label)
    .where(and(eq(label.workspaceId, workspaceId), eq(label.id, id)));
  return row ?? null;
}

/** @returns whether the conversation did not have the label before */
export async function addLabel({ db, workspaceId }: Scope, conversationId: string, labelId: string): Promise<boolean> {
  const added = await db
    .insert(conversationLabel)
    .values({ workspaceId, conversationId, labelId })
    .onConflictDoNothing()
    .returning({ labelId: conversationLabel.labelId });
  return added.length > 0;
}

/** @returns whether the conversation had the label */
export async function removeLabel(
  { db, workspaceId }: Scope,
  conversationId: string,
  labelId: string,
): Promise<boolean> {
  const removed = await db
    .delete(conversationLabel)
    .where(
      and(
        eq(conversationLabel.workspaceId, workspaceId),
        eq(conversationLabel.conversationId, conversationId),
        eq(conversationLabel.labelId, labelId),
      ),
    )
    .returning({ labelId: conversationLabel.labelId });
  return removed.length > 0;
}
