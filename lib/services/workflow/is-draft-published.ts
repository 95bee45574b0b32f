import { isDeepStrictEqual } from "node:util";
import type { WorkflowRecord } from "#db/queries/workflow.ts";
import { findWorkflowVersion } from "#db/queries/workflow-version.ts";
import type { Ctx } from "../context.ts";

/** Whether the draft says what the live version says. */
export async function isDraftPublished(tx: Ctx, { draft, publishedVersionId }: WorkflowRecord): Promise<boolean> {
  const published = publishedVersionId ? await findWorkflowVersion(tx, publishedVersionId) : null;
  return published !== null && isDeepStrictEqual(published.definition, draft);
}
