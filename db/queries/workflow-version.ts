import { and, eq, type InferSelectModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { workflow, workflowVersion } from "#db/schema/index.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

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

/** What new conversations start with; null before the first publish. */
export async function findPublishedDefinition({ db, workspaceId }: Scope): Promise<WorkflowDefinition | null> {
  const [row] = await db
    .select({ definition: workflowVersion.definition })
    .from(workflow)
    .innerJoin(
      workflowVersion,
      and(eq(workflowVersion.workspaceId, workflow.workspaceId), eq(workflowVersion.id, workflow.publishedVersionId)),
    )
    .where(eq(workflow.workspaceId, workspaceId))
    .limit(1);
  return row?.definition ?? null;
}
