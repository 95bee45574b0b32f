import { findLastVersionNumber, insertVersion, updateWorkflow, type WorkflowRecord } from "#db/queries/workflow.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { newId } from "#lib/platform/ids.ts";
import { publish } from "#lib/realtime/publish.ts";
import { actingMemberId, type Ctx } from "../context.ts";

/** Makes a definition the newest version: conversations that start from now on use it. Call under the workflow's lock. */
export async function publishVersion(
  tx: Ctx,
  workflow: WorkflowRecord,
  definition: WorkflowDefinition,
  note: string,
): Promise<void> {
  const id = newId();
  const version = (await findLastVersionNumber(tx, workflow.id)) + 1;
  const publishedAt = tx.app.clock.now();
  const publishedBy = actingMemberId(tx);
  await insertVersion(tx, { id, workflowId: workflow.id, version, definition, publishedAt, publishedBy, note });
  await updateWorkflow(tx, workflow.id, { publishedVersionId: id });
  await publish(tx, { type: "workflow" });
}
