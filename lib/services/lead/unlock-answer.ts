import { unlockAnswerRow } from "#db/queries/lead-profile.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { actingMemberId, type Ctx, inTransaction, requirePermission } from "../context.ts";
import { publishConversations } from "./edit-answer.ts";
import { lockEditableQuestion } from "./editable-question.ts";

/** Lets the AI change the answer again. The value stays. */
export async function unlockAnswer(ctx: Ctx, leadId: string, key: string): Promise<void> {
  requirePermission(ctx, "lead.edit");
  await inTransaction(ctx, async (tx) => {
    const { question, conversationIds } = await lockEditableQuestion(tx, leadId, key);
    if (!(await unlockAnswerRow(tx, leadId, key))) return;
    const [newest] = conversationIds;
    const data = { questionKey: key, label: question.label, unlocked: true };
    const at = tx.app.clock.now();
    if (newest) await insertTimeline(tx, newest, [{ kind: "answer_edited", memberId: actingMemberId(tx), data, at }]);
    await publishConversations(tx, leadId, conversationIds);
  });
}
