import type { Scope } from "#db/client.ts";
import { catalogItem, workflow, workflowVersion } from "#db/schema/index.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { newId } from "#lib/platform/ids.ts";
import { before } from "./before.ts";
import { catalog } from "./catalog.ts";
import { demoWorkflow, earlierWorkflow } from "./demo-workflow.ts";

/** What the AI works from: the published workflow, the version before it, and the price list. */
export async function insertMaterial(
  scope: Scope,
  ownerId: string,
  now: Date,
): Promise<{ workflow: WorkflowDefinition; workflowVersionId: string }> {
  const { db, workspaceId } = scope;
  const ids = { workflow: newId(), first: newId(), second: newId() };
  await db.insert(workflow).values({
    workspaceId,
    id: ids.workflow,
    draft: demoWorkflow,
    draftRevision: 2,
    draftSavedAt: before(now, { days: 60 }),
    publishedVersionId: ids.second,
    createdAt: before(now, { days: 80 }),
  });
  const version = { workspaceId, workflowId: ids.workflow, publishedBy: ownerId };
  const first = {
    version: 1,
    definition: earlierWorkflow,
    publishedAt: before(now, { days: 78 }),
    note: "First version",
  };
  const second = {
    version: 2,
    definition: demoWorkflow,
    publishedAt: before(now, { days: 60 }),
    note: "Asks for the time frame",
  };
  await db.insert(workflowVersion).values([
    { ...version, ...first, id: ids.first },
    { ...version, ...second, id: ids.second },
  ]);
  await insertCatalog(scope);
  return { workflow: demoWorkflow, workflowVersionId: ids.second };
}

async function insertCatalog({ db, workspaceId }: Scope): Promise<void> {
  await db.insert(catalogItem).values(
    catalog.map(({ name, description, dollars }, position) => ({
      workspaceId,
      id: newId(),
      name,
      description,
      priceMinor: dollars === null ? null : dollars * 100,
      currency: dollars === null ? null : "USD",
      position,
    })),
  );
}
