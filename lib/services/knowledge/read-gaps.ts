import { listGapConversations, listOpenGaps } from "#db/queries/knowledge-gap.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import type { GapsView } from "#lib/domain/views/knowledge-view.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { nameCustomers } from "./name-customers.ts";

const shownMax = 200;

/** What customers asked and nothing answered, most asked first, with the last conversations that asked. */
export async function readGaps(ctx: Ctx): Promise<GapsView> {
  requirePermission(ctx, "conversation.read");
  const gaps = await listOpenGaps(ctx, shownMax);
  const ids = gaps.map((gap) => gap.id);
  const asked = await nameCustomers(ctx, await listGapConversations(ctx, ids));
  const data = gaps.map(({ closedBecause: _, lastAskedAt, ...gap }) => ({
    ...gap,
    lastAskedAt: lastAskedAt.toISOString(),
    conversations: asked
      .filter((one) => one.gapId === gap.id)
      .map(({ conversationId, name, at }) => ({ id: conversationId, name, at: at.toISOString() })),
  }));
  return { data, mayEdit: ctx.actor.kind === "member" && mayDo(ctx.actor.role, "workflow.edit") };
}
