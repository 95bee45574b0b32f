import { ModelFailure } from "#lib/ai/model-failure.ts";
import type { ModelAgent, ModelProposal } from "#lib/ai/propose-turn.ts";
import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import type { ResolvedTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import type { Verdict } from "#lib/domain/qualification/verdict.ts";
import { scriptedProposeTurn } from "#lib/scripted/propose-turn.ts";
import { writeReply } from "./write-reply.ts";

/** What one turn would do, before anything of it is stored. */
export interface PreparedTurn {
  proposal: TurnProposal;
  resolved: ResolvedTurn;
  /** Null: nothing is said. */
  text: string | null;
  agent: "model" | "scripted";
  fallbackBecause: string | null;
  /** What was taken and dropped and why, and what became of the reply. */
  verdicts: Verdict[];
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
    const { inputTokens, outputTokens } = error.usage;
    return { ...(await scriptedTurn(input, signal, error.because)), inputTokens, outputTokens };
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
    verdicts: resolved.verdicts,
    inputTokens: 0,
    outputTokens: 0,
  };
}

async function modelTurn(
  model: ModelAgent,
  input: TurnInput,
  { usage, ...proposal }: ModelProposal,
  signal: AbortSignal,
): Promise<PreparedTurn> {
  const resolved = resolveTurn(input, proposal);
  const spent = { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens };
  const silent = isSilent(input, resolved);
  const written = silent ? null : await writeReply(model, { input, proposal, resolved }, { signal, spent });
  return {
    proposal: { ...proposal, openQuestions: resolved.openQuestions },
    resolved,
    text: written?.text ?? null,
    agent: "model",
    fallbackBecause: written?.fallbackBecause ?? null,
    verdicts: [...resolved.verdicts, ...(written?.verdicts ?? [])],
    ...spent,
  };
}

function isSilent(input: TurnInput, resolved: ResolvedTurn): boolean {
  return !input.replyWanted || resolved.step.type === "stay_silent";
}
