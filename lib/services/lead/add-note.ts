import { z } from "zod";
import { findConversation } from "#db/queries/conversation.ts";
import { insertNote } from "#db/queries/note.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { newId } from "#lib/platform/ids.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { requireMemberId } from "../conversation/acting-member.ts";

export const noteText = z
  .string()
  .trim()
  .min(1, "Write a note first.")
  .max(10_000, "A note can have at most 10,000 characters.");

/** A note about the lead, written beside a conversation. Only the team sees it; the pause does not change. */
export async function addNote(ctx: Ctx, conversationId: string, rawText: string): Promise<void> {
  requirePermission(ctx, "lead.edit");
  const text = noteText.parse(rawText);
  await inTransaction(ctx, async (tx) => {
    const conversation = await findConversation(tx, conversationId);
    if (!conversation) throw new AppError("not_found", "This conversation does not exist.");
    const [id, at, memberId] = [newId(), tx.app.clock.now(), await requireMemberId(tx)];
    const { leadId } = conversation;
    await insertNote(tx, { id, leadId, memberId, text, at });
    await insertTimeline(tx, conversationId, [{ kind: "note_added", memberId, data: { noteId: id, text }, at }]);
    await publish(tx, { type: "conversation", conversationId, leadId });
  });
}
