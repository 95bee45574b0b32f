import { and, eq, type InferSelectModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { workflow, workflowVersion } from "#db/schema/index.ts";

/** The version that new conversations start with; null before the first publish. */
export async function findPublishedVersionId({ db, workspaceId }: Scope): Promise<string | null> {
  const [row] = await db
    .select({ id: workflow.publishedVersionId })
    .from(workflow)
    .where(eq(workflow.workspaceId, workspaceId))
    .limit(1);
  return row?.id ?? null;
}

export async function findWorkflowVersion(
  { db, workspaceId }: Scope,
  id: string,
): Promise<InferSelectModel<typeof workflowVersion> | null> {
  const [row] = await db
    .select()
    .from(workflowVersion)
    .where(and(eq(workflowVersion.workspaceId, workspaceId), eq(workflowVersion.id, id)));
  return row ?? null;
}
