import type { z } from "zod";
import { listNotifications } from "#db/queries/notification.ts";
import { findWorkflow } from "#db/queries/workflow.ts";
import { findWorkflowVersion } from "#db/queries/workflow-version.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { pageOf, readKeyset } from "#lib/services/cursor.ts";
import type { notificationResource, workflowResource } from "./schemas.ts";

export async function readNotifications(ctx: Ctx, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const found = await listNotifications(ctx, { memberId: null, after: readKeyset(cursor) }, limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, (row) => ({ at: row.createdAtExact, id: row.id }));
  const data = rows.map(
    ({
      id,
      kind,
      memberId,
      memberName,
      conversationId,
      title,
      body,
      createdAt,
      readAt,
    }): z.infer<typeof notificationResource> => ({
      id,
      kind,
      memberId,
      memberName,
      conversationId,
      title,
      body,
      at: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }),
  );
  return { data, nextCursor };
}

export async function readPublishedWorkflow(ctx: Ctx): Promise<z.infer<typeof workflowResource>> {
  const workflow = await findWorkflow(ctx);
  const found = workflow?.publishedVersionId ? await findWorkflowVersion(ctx, workflow.publishedVersionId) : null;
  if (!found) throw new AppError("not_found", "No workflow is published yet.");
  const { definition, version, publishedAt } = found;
  return {
    version,
    publishedAt: publishedAt.toISOString(),
    businessName: definition.businessName,
    languages: definition.languages,
    greeting: definition.greeting,
    questions: definition.questions.map(({ key, type, text, label, required, options }) => ({
      key,
      type,
      text,
      label,
      required,
      options,
    })),
    messages: { handoff: definition.handoffMessage, handoffOnRequest: definition.handoffOnRequestMessage },
  };
}
