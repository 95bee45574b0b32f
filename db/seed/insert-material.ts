import type { Scope } from "#db/client.ts";
import { catalogItem, knowledgeEntry, openingHours, workflow, workflowVersion } from "#db/schema/index.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { newId } from "#lib/platform/ids.ts";
import { before } from "./before.ts";
import { catalog } from "./catalog.ts";
import { entries, hours } from "./knowledge.ts";
import { demoWorkflow, earlierWorkflow } from "./demo-workflow.ts";

/** What the AI works from: the published workflow, the version before it, and the price list. */
export async function insertMaterial(
  scope: Scope,
  ownerId: string,
  now: Date,
): Promise<{ workflow: WorkflowDefinition; workflowVersionId: string; material: KnowledgeItem[] }> {
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
  const [material] = await Promise.all([insertCatalog(scope, now), insertKnowledge(scope, now)]);
  return { workflow: demoWorkflow, workflowVersionId: ids.second, material };
}

/** @returns the rows as the AI is given them */
async function insertCatalog({ db, workspaceId }: Scope, now: Date): Promise<KnowledgeItem[]> {
  const updatedAt = before(now, { days: 60 });
  const rows = catalog.map(({ dollars, synonyms = [], ...row }, position) => ({
    ...row,
    workspaceId,
    id: newId(),
    synonyms: [...synonyms],
    priceMinor: dollars === null ? null : dollars * 100,
    currency: dollars === null ? null : "USD",
    position,
    updatedAt,
  }));
  await db.insert(catalogItem).values(rows);
  return rows.map(({ name, description = "", priceMinor, currency, ...row }) => {
    const { id, area, synonyms, takes = "", priceNote = "", priceKind = "fixed" as const } = row;
    const facts = { id, area, synonyms, takes, priceNote, priceKind, attributes: {} };
    return { source: "catalog", title: name, text: description, priceMinor, currency, row: facts };
  });
}

async function insertKnowledge({ db, workspaceId }: Scope, now: Date): Promise<void> {
  await db.insert(knowledgeEntry).values(
    entries.map(({ synonyms = [], ...entry }, index) => ({
      workspaceId,
      id: newId(),
      ...entry,
      synonyms: [...synonyms],
      createdAt: before(now, { days: 60, minutes: entries.length - index }),
      updatedAt: before(now, { days: 60, minutes: entries.length - index }),
    })),
  );
  await db.insert(openingHours).values({ workspaceId, hours, updatedAt: before(now, { days: 60 }) });
}
