import { replaceSuggestion } from "#db/queries/handoff.ts";
import { askAnother } from "#lib/ai/brief/ask-brief.ts";
import { ModelFailure } from "#lib/ai/model-failure.ts";
import { findOpenQuestions, storedBrief } from "#lib/domain/qualification/brief.ts";
import { suggestionProblems } from "#lib/domain/qualification/check-brief.ts";
import { isAnswered, type SuggestionInput, suggestReply } from "#lib/domain/qualification/suggest-reply.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { sideModel } from "../model/side-model.ts";
import { type BriefFacts, readBriefFacts } from "./read-brief-facts.ts";

/** Suggestions that are remembered so as not to come again. */
const discardedMax = 8;

/**
 * Puts another suggested reply in the place of the one that a member does not want, made for the conversation as it is now.
 * @throws AppError `not_found`, also for a conversation of another workspace; `conflict` when there is nothing to answer
 */
export async function suggestAnother(ctx: Ctx, conversationId: string): Promise<{ leadId: string }> {
  requirePermission(ctx, "conversation.reply");
  const facts = await readBriefFacts(ctx, conversationId);
  const { brief = null } = facts?.handoff ?? {};
  if (!facts || brief === null) throw new AppError("not_found", "There is no brief to suggest a reply for.");
  if (isAnswered(facts.input)) throw new AppError("conflict", "The last word is yours: there is nothing to answer.");
  const { suggestedReply, discarded } = storedBrief.parse(brief);
  const unwanted = [...discarded, suggestedReply].slice(-discardedMax);
  const openQuestions = findOpenQuestions(facts.input).map((one) => one.text);
  const own = differentReply({ ...facts.input, openQuestions }, unwanted);
  const next = (await modelsReply(ctx, facts, unwanted)) ?? own;
  await replaceSuggestion(ctx, facts.handoff.id, { suggestedReply: next, discarded: unwanted });
  const { leadId } = facts.conversation;
  await publish(ctx, { type: "conversation", conversationId, leadId });
  return { leadId };
}

/** Null without a model, when it fails, and when its words may not be shown. */
async function modelsReply(ctx: Ctx, { input, handoff }: BriefFacts, unwanted: string[]): Promise<string | null> {
  const model = await sideModel(ctx, input.workflow.timeZone);
  if (!model) return null;
  try {
    const reply = await askAnother(model.ask, input, unwanted, new AbortController().signal);
    const isGood = suggestionProblems(reply, input).length === 0 && !unwanted.includes(reply);
    return isGood ? reply : null;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    ctx.app.log.warn({ handoffId: handoff.id, because: error.because }, "the model suggested no other reply");
    return null;
  } finally {
    await model.count();
  }
}

/** The next way to begin that was not seen lately; from the start again when all were. */
function differentReply(input: SuggestionInput, unwanted: readonly string[]): string {
  const all = unwanted.map((_, index) => suggestReply(input, unwanted.length + index));
  return all.find((one) => !unwanted.includes(one)) ?? suggestReply(input, unwanted.length);
}
