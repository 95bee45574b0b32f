import { givenMessage, givenTurn, workflow as demo } from "#lib/domain/qualification/given-turn.ts";
import { progress, withAnswers } from "#lib/domain/qualification/progress.ts";
import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import type { ResolvedTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { scriptedProposeTurn } from "./propose-turn.ts";

/** For tests: one reaction of the scripted agent. */
export interface PlayedTurn {
  input: TurnInput;
  proposal: TurnProposal;
  resolved: ResolvedTurn;
}

function nextInput({ input, proposal, resolved }: PlayedTurn): TurnInput {
  const answers = withAnswers(input.answers, resolved.answers);
  const { step } = resolved;
  const asked = step.type === "ask" || step.type === "ask_again" ? step.question : null;
  const settled = progress(input.workflow.questions, answers).open.length === 0;
  const reply = givenMessage(proposal.reply, { id: `a${input.transcript.length}`, author: "ai" });
  return {
    ...input,
    situation: settled ? "settled" : "qualifying",
    language: proposal.language,
    answers,
    openQuestion: asked ?? (settled ? null : input.openQuestion),
    askedCount: step.type === "ask_again" ? input.askedCount + 1 : step.type === "ask" ? 1 : input.askedCount,
    transcript: [...input.transcript, ...input.burst, reply],
    helplessCount: proposal.cannotHelp ? input.helplessCount + 1 : 0,
  };
}

/** Plays customers' bursts against the scripted agent, as the turn service would. */
export async function play(
  bursts: readonly (string | readonly string[])[],
  workflow: WorkflowDefinition = demo,
  start: Partial<TurnInput> = {},
): Promise<PlayedTurn[]> {
  const opening = { situation: "opening", language: null, openQuestion: null, askedCount: 0 } as const;
  let input = givenTurn("", { workflow, ...opening, ...start });
  const turns: PlayedTurn[] = [];
  let count = 0;
  for (const burst of bursts) {
    const texts = typeof burst === "string" ? [burst] : burst;
    input = { ...input, burst: texts.map((text) => givenMessage(text, { id: `m${++count}` })) };
    const proposal = await scriptedProposeTurn(input, { signal: AbortSignal.timeout(1000) });
    const turn = { input, proposal, resolved: resolveTurn(input, proposal) };
    turns.push(turn);
    input = nextInput(turn);
  }
  return turns;
}
