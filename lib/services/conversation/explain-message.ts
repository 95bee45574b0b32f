import { findTurnOfMessage } from "#db/queries/turn.ts";
import { findThreadMessage } from "#db/queries/thread.ts";
import { findConversationRecord } from "#db/queries/inbox.ts";
import { listQuestionsOfVersions } from "#db/queries/workflow.ts";
import { explainTurn } from "#lib/domain/qualification/explain-turn.ts";
import { readVerdicts } from "#lib/domain/qualification/verdict.ts";
import type { TurnExplanation } from "#lib/domain/views/turn-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";

/** Why the AI wrote this message: from the record of its turn. */
export async function explainMessage(ctx: Ctx, messageId: string): Promise<TurnExplanation> {
  requirePermission(ctx, "conversation.read");
  const found = await findThreadMessage(ctx, messageId);
  if (!found) throw new AppError("not_found", "This message does not exist.");
  const { conversationId } = found.message;
  const [turn, record] = await Promise.all([
    findTurnOfMessage(ctx, conversationId, messageId),
    findConversationRecord(ctx, conversationId),
  ]);
  if (!turn) throw new AppError("not_found", "Nothing is recorded about how this message was made.");
  const versionId = record?.versionId ?? null;
  const versions = await listQuestionsOfVersions(ctx, versionId ? [versionId] : []);
  const questions = versionId ? (versions.get(versionId)?.questions ?? []) : [];
  const labelOf = (key: string) => {
    const question = questions.find((one) => one.key === key);
    return question ? question.label || question.text : key;
  };
  const { agent, model, fallbackBecause, outcome, durationMs, inputTokens, outputTokens, costMicros } = turn;
  const facts = { agent, model, fallbackBecause, outcome, durationMs, tokens: inputTokens + outputTokens, costMicros };
  return explainTurn(
    { ...facts, verdicts: readVerdicts(turn.verdicts), sources: turn.given.map((one) => one.title) },
    labelOf,
  );
}
