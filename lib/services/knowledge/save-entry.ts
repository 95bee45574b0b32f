import { z } from "zod";
import { insertEntry, updateEntry } from "#db/queries/knowledge.ts";
import { reopenGapsOf } from "#db/queries/knowledge-gap.ts";
import { entryInput } from "#lib/domain/knowledge/material.ts";
import { newId } from "#lib/platform/ids.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { closeAnsweredGaps } from "./close-answered-gaps.ts";

export const entryBody = entryInput.extend({
  /** The open question that it was written for. */
  gapId: z.uuid().nullable().default(null),
});

/**
 * Adds an FAQ entry or a policy, or changes the one with this id. While it is live the AI answers with it, and questions
 * that waited for it are closed.
 * @throws AppError `not_found`
 */
export async function saveEntry(ctx: Ctx, raw: z.input<typeof entryBody>, id?: string): Promise<{ id: string }> {
  requirePermission(ctx, "workflow.edit");
  const { gapId, ...entry } = entryBody.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const values = { ...entry, id: id ?? newId(), updatedAt: tx.app.clock.now() };
    if (id === undefined) await insertEntry(tx, { ...values, createdAt: values.updatedAt });
    else if (!(await updateEntry(tx, values))) throw new AppError("not_found", "This entry does not exist.");
    if (id !== undefined) await reopenGapsOf(tx, id);
    if (entry.live) {
      const row = { id: values.id, area: "", takes: "", priceNote: "", attributes: {}, synonyms: entry.synonyms };
      const text = { title: entry.title, text: entry.text, priceMinor: null, currency: null };
      await closeAnsweredGaps(tx, { source: entry.kind, ...text, row: { ...row, priceKind: "on_request" } }, gapId);
    }
    await publish(tx, { type: "catalog" });
    return { id: values.id };
  });
}
