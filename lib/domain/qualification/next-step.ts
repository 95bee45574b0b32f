import type { Answer, InvalidValue } from "./answer.ts";
import { progress } from "./progress.ts";
import type { NextStep, TurnInput, TurnProposal } from "./turn.ts";

/** Turns in a row without help before a person is called. */
export const helplessTurnsMax = 2;

/** What this turn learned about the question that was open. */
export interface OpenOutcome {
  invalid: InvalidValue | null;
  refused: boolean;
}

interface Signals extends Pick<TurnProposal, "wantsHuman" | "cannotHelp" | "automaticMessage"> {
  /** The customer writes the same again and again. */
  circles: boolean;
}

function askStep(input: TurnInput, answers: readonly Answer[], outcome: OpenOutcome): NextStep | null {
  const { next } = progress(input.workflow.questions, answers);
  if (!next) return null;
  if (input.openQuestion?.key !== next.key) return { type: "ask", question: next };
  if (outcome.invalid) return { type: "ask_again", question: next, because: "invalid", ...outcome.invalid };
  return { type: "ask_again", question: next, because: outcome.refused ? "refused_required" : "not_answered" };
}

/** What the AI does next, from the answers as they are after this turn. No model has a say in the order. */
export function nextStep(
  input: TurnInput,
  signals: Signals,
  answers: readonly Answer[],
  outcome: OpenOutcome,
): NextStep {
  if (signals.automaticMessage) return { type: "stay_silent", because: "automatic_message" };
  const ask = askStep(input, answers, outcome);
  /** What was said to a person is read, and hands nothing off again. */
  if (!input.replyWanted) return ask ?? { type: "answer_only" };
  if (signals.wantsHuman) return { type: "hand_off", reason: "requested" };
  if (signals.circles) return { type: "hand_off", reason: "loop" };
  const settledBefore = progress(input.workflow.questions, input.answers).open.length === 0;
  if (!ask && !settledBefore) return { type: "hand_off", reason: "completed" };
  if (signals.cannotHelp && input.helplessCount + 1 >= helplessTurnsMax) {
    return { type: "hand_off", reason: "cannot_help" };
  }
  return ask ?? { type: "answer_only" };
}
