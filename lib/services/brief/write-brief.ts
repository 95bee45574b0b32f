import { saveBrief } from "#db/queries/handoff.ts";
import { askBrief } from "#lib/ai/brief/ask-brief.ts";
import { ModelFailure } from "#lib/ai/model-failure.ts";
import { assembleBrief, type Brief, type StoredBrief } from "#lib/domain/qualification/brief.ts";
import { checkBrief } from "#lib/domain/qualification/check-brief.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { type SideModel, sideModel } from "../model/side-model.ts";
import { type BriefFacts, readBriefFacts } from "./read-brief-facts.ts";

/**
 * The brief of a conversation's newest handoff. The program's own is there at once; a model's takes its place where one is
 * configured, answers, and says nothing that the messages do not say. Safe to run twice: the one that knows later
 * things stands.
 */
export async function writeBrief(ctx: Ctx, conversationId: string): Promise<void> {
  const facts = await readBriefFacts(ctx, conversationId);
  if (!facts) return;
  const model = await sideModel(ctx, facts.input.workflow.timeZone);
  // A model's brief of before is still better than the program's while the next one is written.
  const isWorse = model !== null && facts.handoff.brief?.by === "model";
  if (!isWorse) await keepBrief(ctx, facts, { ...own(facts), betterUntil: untilOf(ctx, model) });
  if (!model) return;
  const better = await modelsBrief(ctx, model, facts);
  await keepBrief(ctx, facts, { ...(better ?? own(facts)), betterUntil: null });
}

function untilOf({ app }: Ctx, model: SideModel | null): string | null {
  return model && new Date(app.clock.now().getTime() + model.timeoutMs).toISOString();
}

type Written = Brief & Pick<StoredBrief, "by">;

function own({ input }: BriefFacts): Written {
  return { ...assembleBrief(input), by: "code" };
}

/** Null when the model fails, or nothing of what it says can be kept. */
async function modelsBrief(ctx: Ctx, model: SideModel, { input, handoff }: BriefFacts): Promise<Written | null> {
  try {
    const proposed = await askBrief(model.ask, input, new AbortController().signal);
    const { brief, verdicts } = checkBrief(proposed, input);
    if (verdicts.length > 0) ctx.app.log.info({ handoffId: handoff.id, verdicts }, "parts of a brief were dropped");
    return brief && { ...brief, by: "model" };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    ctx.app.log.warn({ handoffId: handoff.id, because: error.because }, "the model wrote no brief");
    return null;
  } finally {
    await model.count();
  }
}

/** Saves a brief with what it covers, and tells the open pages. */
async function keepBrief(
  ctx: Ctx,
  { conversation, handoff, input, throughSeq, asOf }: BriefFacts,
  brief: Written & Pick<StoredBrief, "betterUntil">,
): Promise<void> {
  const cited = new Set([...brief.sentences, ...brief.gaps, ...brief.openQuestions].flatMap((one) => one.messageIds));
  const sentAt = Object.fromEntries(
    input.messages.filter((one) => cited.has(one.id)).map((one) => [one.id, one.sentAt.toISOString()]),
  );
  await inTransaction(ctx, async (tx) => {
    const whole = { ...brief, throughSeq, sentAt, asOf: asOf.toISOString() };
    const saved = await saveBrief(tx, handoff.id, whole, tx.app.clock.now());
    const { id: conversationId, leadId } = conversation;
    if (saved) await publish(tx, { type: "conversation", conversationId, leadId });
  });
}
