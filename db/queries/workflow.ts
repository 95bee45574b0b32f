import { and, desc, eq, inArray, type InferSelectModel, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { member, user, workflow, workflowVersion } from "#db/schema/index.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

export type WorkflowRecord = InferSelectModel<typeof workflow>;

/** What answers are shown with. */
export interface VersionQuestions {
  questions: Question[];
  /** The owner's language. */
  locale: string;
}

/** The questions of some versions, without the long texts that stand beside them. */
export async function listQuestionsOfVersions(
  { db, workspaceId }: Scope,
  versionIds: readonly string[],
): Promise<Map<string, VersionQuestions>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: workflowVersion.id,
      questions: sql<Question[]>`${workflowVersion.definition}->'questions'`,
      locale: sql<string>`coalesce(${workflowVersion.definition}->'languages'->>0, 'en')`,
    })
    .from(workflowVersion)
    .where(and(eq(workflowVersion.workspaceId, workspaceId), inArray(workflowVersion.id, [...versionIds])));
  return new Map(rows.map(({ id, ...version }) => [id, version]));
}

export async function findWorkflow({ db, workspaceId }: Scope): Promise<WorkflowRecord | null> {
  const [row] = await db.select().from(workflow).where(eq(workflow.workspaceId, workspaceId)).limit(1);
  return row ?? null;
}

/** Publishing and saving wait for each other here. */
export async function lockWorkflow({ db, workspaceId }: Scope): Promise<WorkflowRecord | null> {
  const [row] = await db.select().from(workflow).where(eq(workflow.workspaceId, workspaceId)).limit(1).for("update");
  return row ?? null;
}

export async function updateWorkflow(
  { db, workspaceId }: Scope,
  id: string,
  patch: Partial<Pick<WorkflowRecord, "draft" | "draftRevision" | "draftSavedAt" | "publishedVersionId">>,
): Promise<void> {
  await db
    .update(workflow)
    .set(patch)
    .where(and(eq(workflow.workspaceId, workspaceId), eq(workflow.id, id)));
}

export interface VersionRecord {
  id: string;
  version: number;
  publishedAt: Date;
  publishedByName: string | null;
  note: string;
}

const versionsMax = 100;

/** The history, newest first, without the definitions. */
export async function listVersions({ db, workspaceId }: Scope, workflowId: string): Promise<VersionRecord[]> {
  return db
    .select({
      id: workflowVersion.id,
      version: workflowVersion.version,
      publishedAt: workflowVersion.publishedAt,
      publishedByName: user.name,
      note: workflowVersion.note,
    })
    .from(workflowVersion)
    .leftJoin(member, and(eq(member.workspaceId, workspaceId), eq(member.id, workflowVersion.publishedBy)))
    .leftJoin(user, eq(user.id, member.userId))
    .where(and(eq(workflowVersion.workspaceId, workspaceId), eq(workflowVersion.workflowId, workflowId)))
    .orderBy(desc(workflowVersion.version))
    .limit(versionsMax);
}

export async function findVersionByNumber(
  { db, workspaceId }: Scope,
  workflowId: string,
  version: number,
): Promise<{ id: string; definition: WorkflowDefinition } | null> {
  const [row] = await db
    .select({ id: workflowVersion.id, definition: workflowVersion.definition })
    .from(workflowVersion)
    .where(
      and(
        eq(workflowVersion.workspaceId, workspaceId),
        eq(workflowVersion.workflowId, workflowId),
        eq(workflowVersion.version, version),
      ),
    );
  return row ?? null;
}

/** The number of the newest version; 0 before the first. */
export async function findLastVersionNumber({ db, workspaceId }: Scope, workflowId: string): Promise<number> {
  const [row] = await db
    .select({ version: workflowVersion.version })
    .from(workflowVersion)
    .where(and(eq(workflowVersion.workspaceId, workspaceId), eq(workflowVersion.workflowId, workflowId)))
    .orderBy(desc(workflowVersion.version))
    .limit(1);
  return row?.version ?? 0;
}

export async function insertVersion(
  { db, workspaceId }: Scope,
  values: Omit<InferSelectModel<typeof workflowVersion>, "workspaceId">,
): Promise<void> {
  await db.insert(workflowVersion).values({ workspaceId, ...values });
}
