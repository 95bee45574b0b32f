import { z } from "zod";
import { listEntries } from "#db/queries/knowledge.ts";
import { countUses } from "#db/queries/knowledge-use.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import { entryKinds } from "#lib/domain/knowledge/material.ts";
import type { EntriesView } from "#lib/domain/views/knowledge-view.ts";
import { type Ctx, requirePermission } from "../context.ts";

export const entriesParams = z.object({ kind: z.enum(entryKinds) });

/** More than any business writes; the rest would not be shown. */
const entriesMax = 500;

export async function readEntries(ctx: Ctx, { kind }: z.infer<typeof entriesParams>): Promise<EntriesView> {
  requirePermission(ctx, "conversation.read");
  const entries = await listEntries(ctx, kind, entriesMax);
  const uses = await countUses(
    ctx,
    entries.map((entry) => entry.id),
  );
  const data = entries.map((entry) => {
    const use = uses.get(entry.id);
    const quoted = { times: use?.times ?? 0, lastAt: use?.lastAt?.toISOString() ?? null };
    return { ...entry, updatedAt: entry.updatedAt.toISOString(), quoted };
  });
  return { data, mayEdit: ctx.actor.kind === "member" && mayDo(ctx.actor.role, "workflow.edit") };
}
