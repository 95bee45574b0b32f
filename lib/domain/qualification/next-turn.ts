import type { WorkflowDefinition } from "../workflow/workflow.ts";
import { progress, withAnswers } from "./progress.ts";
import type { Question } from "./question.ts";
import { movedWindow } from "./transcript-window.ts";
import type { ResolvedTurn, TurnInput, TurnMessage, TurnProposal, TurnSituation } from "./turn.ts";

type Beginning = Pick<TurnInput, "channelKind" | "now"> & { workflow: WorkflowDefinition };

/** A conversation before its first message. */
export function conversationStart({ workflow, channelKind, now }: Beginning): TurnInput {
  return {
    workflow,
    channelKind,
    situation: "opening",
    language: null,
    answers: [],
    openQuestion: null,
    askedCount: 0,
    transcript: [],
    burst: [],
    replyWanted: true,
    helplessCount: 0,
    knowledge: [],
    now,
  };
}

/** One reaction that was made, and what was said: null where the AI stayed silent. */
export interface TakenTurn {
  input: TurnInput;
  proposal: Pick<TurnProposal, "language" | "cannotHelp">;
  resolved: Pick<ResolvedTurn, "answers" | "step">;
  reply: TurnMessage | null;
}

/**
 * What an agent knows when the next burst begins, as the conversation service would read it from the database: for
 * conversations that live in memory. Burst, knowledge and time of the next turn are the caller's to fill in.
 */
export function nextTurn({ input, proposal, resolved, reply }: TakenTurn): TurnInput {
  const answers = withAnswers(input.answers, resolved.answers);
  const { next } = progress(input.workflow.questions, answers);
  const said = reply === null ? [] : [reply];
  const after = {
    ...input,
    situation: situationAfter(input.situation, reply !== null, next),
    language: proposal.language,
    answers,
    openQuestion: input.openQuestion?.key === next?.key ? next : null,
    transcript: movedWindow([...input.transcript, ...input.burst, ...said]),
    burst: [],
  };
  if (reply === null) return after;
  return {
    ...after,
    ...asked(input, resolved, next),
    helplessCount: proposal.cannotHelp ? input.helplessCount + 1 : 0,
  };
}

function situationAfter(before: TurnSituation, spoke: boolean, next: Question | null): TurnSituation {
  const isSilentSoFar = !spoke && before !== "qualifying" && before !== "settled";
  if (isSilentSoFar) return before;
  return next === null ? "settled" : "qualifying";
}

function asked(
  { openQuestion, askedCount }: TurnInput,
  { step }: TakenTurn["resolved"],
  next: Question | null,
): Partial<TurnInput> {
  if (step.type !== "ask" && step.type !== "ask_again") return {};
  const again = openQuestion?.key === step.question.key;
  return { openQuestion: step.question.key === next?.key ? next : null, askedCount: again ? askedCount + 1 : 1 };
}
