import { ModelFailure } from "#lib/ai/model-failure.ts";
import type { ModelAgent } from "#lib/ai/propose-turn.ts";
import { rules } from "#lib/ai/prompt/rules.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { checkReply, type ReplyLimits } from "#lib/domain/qualification/check-reply/check-reply.ts";
import type { ResolvedTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import type { ReplyProblem, Verdict } from "#lib/domain/qualification/verdict.ts";
import { composeReply } from "#lib/scripted/compose-reply.ts";

interface Proposed {
  input: TurnInput;
  proposal: TurnProposal;
  resolved: ResolvedTurn;
}

interface WrittenReply {
  text: string;
  fallbackBecause: string | null;
  verdicts: Verdict[];
}

interface Repair {
  signal: AbortSignal;
  /** Grows by what a repair costs. */
  spent: { inputTokens: number; outputTokens: number };
}

/** The model's reply where it keeps the rules; mended by the model once where it does not; else the scripted wording. */
export async function writeReply(model: ModelAgent, proposed: Proposed, repair: Repair): Promise<WrittenReply> {
  const { input, proposal, resolved } = proposed;
  const { step } = resolved;
  // Two machines that talk in circles are not worth another call, nor words of the model's own.
  if (step.type === "hand_off" && step.reason === "loop") {
    return { text: composeReply(input, resolved), fallbackBecause: null, verdicts: [] };
  }
  const limits: ReplyLimits = { textMax: adapterFor(input.channelKind).capabilities.textMax, secrets: [rules] };
  const problems = checkReply(proposal.reply, input, step, limits);
  if (problems.length === 0) return { text: proposal.reply, fallbackBecause: null, verdicts: [] };

  const verdicts = refusals(problems, "first");
  const mended = await mend(model, proposed, problems, repair);
  if (mended.text !== null) {
    const left = checkReply(mended.text, input, step, limits);
    if (left.length === 0) {
      return { text: mended.text, fallbackBecause: null, verdicts: [...verdicts, { type: "reply_repaired" }] };
    }
    verdicts.push(...refusals(left, "repair"));
  } else verdicts.push({ type: "repair_failed", because: mended.because });
  verdicts.push({ type: "reply_replaced" });
  return { text: composeReply(input, resolved), fallbackBecause: "reply_broke_a_rule", verdicts };
}

async function mend(
  model: ModelAgent,
  { input, proposal, resolved }: Proposed,
  problems: readonly ReplyProblem[],
  { signal, spent }: Repair,
): Promise<{ text: string } | { text: null; because: string }> {
  try {
    const expected = { step: resolved.step, problems: problems.map((problem) => problem.fix) };
    const text = await model.repair(input, proposal, expected, {
      signal,
      onUsage: (usage) => {
        spent.inputTokens += usage.inputTokens;
        spent.outputTokens += usage.outputTokens;
      },
    });
    return { text };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { text: null, because: error.because };
  }
}

/** One for each rule, however often it was broken. */
function refusals(problems: readonly ReplyProblem[], attempt: "first" | "repair"): Verdict[] {
  const rules = new Set(problems.map((problem) => problem.rule));
  return [...rules].map((rule) => ({ type: "reply_refused", rule, attempt }));
}
