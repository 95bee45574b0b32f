import { findWorkflow, listVersions, type WorkflowRecord } from "#db/queries/workflow.ts";
import { findWorkflowVersion } from "#db/queries/workflow-version.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import type { PublishedWorkflowView, WorkflowEditorView } from "#lib/domain/views/workflow-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";

/** The draft, what is live, and the history. Every member may look. */
export async function readWorkflow(ctx: Ctx): Promise<WorkflowEditorView> {
  requirePermission(ctx, "workflow.read");
  const workflow = await findWorkflow(ctx);
  if (!workflow) throw new AppError("not_found", "This workspace has no workflow yet.");
  const [versions, published] = await Promise.all([listVersions(ctx, workflow.id), readPublished(ctx, workflow)]);
  const history = versions.map(({ version, publishedAt, publishedByName, note }) => ({
    version,
    at: publishedAt.toISOString(),
    by: publishedByName,
    note: note === "" ? null : note,
  }));
  return {
    draft: workflow.draft,
    draftRevision: workflow.draftRevision,
    draftSavedAt: workflow.draftSavedAt?.toISOString() ?? null,
    published: published && { ...published, by: history.find((one) => one.version === published.version)?.by ?? null },
    history,
    mayEdit: ctx.actor.kind === "member" && mayDo(ctx.actor.role, "workflow.edit"),
  };
}

async function readPublished(ctx: Ctx, workflow: WorkflowRecord): Promise<Omit<PublishedWorkflowView, "by"> | null> {
  const found = workflow.publishedVersionId ? await findWorkflowVersion(ctx, workflow.publishedVersionId) : null;
  return found && { version: found.version, definition: found.definition, at: found.publishedAt.toISOString() };
}
