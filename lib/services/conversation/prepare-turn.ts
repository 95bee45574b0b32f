import type { ModelAgent, ModelProposal } from "#lib/ai/propose-turn.ts";
import { ModelFailure } from "#lib/ai/model-failure.ts";
import { checkReply } from "#lib/domain/qualification/check-reply.ts";
import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import type { ResolvedTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import { composeReply } from "#lib/scripted/compose-reply.ts";
import { scriptedProposeTurn } from "#lib/scripted/propose-turn.ts";

/** What one turn would do, before anything of it is stored. */
export interface PreparedTurn {
  proposal: TurnProposal;
  resolved: ResolvedTurn;
  /** Null: nothing is said. */
  text: string | null;
  agent: "model" | "scripted";
  fallbackBecause: string | null;
  /** Why answers were dropped and replies were not used. */
  verdicts: string[];
  inputTokens: number;
  outputTokens: number;
}

/**
 * One reaction to one burst. The model proposes, code decides: answers without evidence are dropped, a reply that breaks
 * a rule is repaired once, and whatever fails, the scripted agent answers.
 */
export async function prepareTurn(
  model: ModelAgent | null,
  input: TurnInput,
  signal: AbortSignal,
): Promise<PreparedTurn> {
  if (!model) return scriptedTurn(input, signal, null);
  try {
    return await modelTurn(model, input, await model.proposeTurn(input, { signal }), signal);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    const turn = await scriptedTurn(input, signal, error.because);
    return { ...turn, inputTokens: error.usage.inputTokens, outputTokens: error.usage.outputTokens };
  }
}

async function scriptedTurn(
  input: TurnInput,
  signal: AbortSignal,
  fallbackBecause: string | null,
): Promise<PreparedTurn> {
  const proposal = await scriptedProposeTurn(input, { signal });
  const resolved = resolveTurn(input, proposal);
  return {
    proposal,
    resolved,
    text: isSilent(input, resolved) ? null : proposal.reply,
    agent: "scripted",
    fallbackBecause,
    verdicts: droppedVerdicts(resolved),
    inputTokens: 0,
    outputTokens: 0,
  };
}

async function modelTurn(
  model: ModelAgent,
  input: TurnInput,
  proposal: ModelProposal,
  signal: AbortSignal,
): Promise<PreparedTurn> {
  const resolved = resolveTurn(input, proposal);
  const turn: PreparedTurn = {
    proposal,
    resolved,
    text: null,
    agent: "model",
    fallbackBecause: null,
    verdicts: droppedVerdicts(resolved),
    inputTokens: proposal.usage.inputTokens,
    outputTokens: proposal.usage.outputTokens,
  };
  if (isSilent(input, resolved)) return turn;
  const first = checkReply(proposal.reply, input, resolved.step);
  if (first.ok) return { ...turn, text: proposal.reply };
  const repaired = await repair(model, input, turn, first.problems, signal);
  if (repaired.text !== null) return repaired;
  return { ...repaired, text: composeReply(input, resolved), fallbackBecause: "reply_broke_a_rule" };
}

async function repair(
  model: ModelAgent,
  input: TurnInput,
  turn: PreparedTurn,
  problems: readonly string[],
  signal: AbortSignal,
): Promise<PreparedTurn> {
  const spent = { inputTokens: turn.inputTokens, outputTokens: turn.outputTokens };
  const verdicts = [...turn.verdicts, ...problems.map((problem) => `reply: ${problem}`)];
  try {
    const { step } = turn.resolved;
    const text = await model.repair(
      input,
      turn.proposal,
      { step, problems: [...problems] },
      {
        signal,
        onUsage: (usage) => {
          spent.inputTokens += usage.inputTokens;
          spent.outputTokens += usage.outputTokens;
        },
      },
    );
    const second = checkReply(text, input, step);
    if (second.ok) return { ...turn, ...spent, verdicts: [...verdicts, "reply repaired"], text };
    return { ...turn, ...spent, verdicts: [...verdicts, ...second.problems.map((problem) => `repair: ${problem}`)] };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { ...turn, ...spent, verdicts: [...verdicts, `repair failed: ${error.because}`] };
  }
}

function isSilent(input: TurnInput, resolved: ResolvedTurn): boolean {
  return !input.replyWanted || resolved.step.type === "stay_silent";
}

function droppedVerdicts(resolved: ResolvedTurn): string[] {
  return resolved.dropped.map(({ proposed, because }) => `answer to ${proposed.questionKey} dropped: ${because}`);
}
