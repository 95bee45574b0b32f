import { givenMessage, now, workflow as demo } from "#lib/domain/qualification/given-turn.ts";
import { conversationStart, nextTurn } from "#lib/domain/qualification/next-turn.ts";
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

/** Plays customers' bursts against the scripted agent, as the turn service would. */
export async function play(
  bursts: readonly (string | readonly string[])[],
  workflow: WorkflowDefinition = demo,
  start: Partial<TurnInput> = {},
): Promise<PlayedTurn[]> {
  let input = { ...conversationStart({ workflow, channelKind: "whatsapp", now }), ...start };
  const turns: PlayedTurn[] = [];
  let count = 0;
  for (const burst of bursts) {
    const texts = typeof burst === "string" ? [burst] : burst;
    input = { ...input, burst: texts.map((text) => givenMessage(text, { id: `m${++count}` })) };
    const proposal = await scriptedProposeTurn(input, { signal: AbortSignal.timeout(1000) });
    const turn = { input, proposal, resolved: resolveTurn(input, proposal) };
    turns.push(turn);
    const id = `a${input.transcript.length}`;
    const reply = proposal.reply === "" ? null : givenMessage(proposal.reply, { id, author: "ai" });
    input = { ...nextTurn({ ...turn, reply }), knowledge: input.knowledge };
  }
  return turns;
}
