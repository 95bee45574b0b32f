import { aiMessagesPerHourMax } from "#lib/domain/conversation/state.ts";
import { conversationStart, nextTurn } from "#lib/domain/qualification/next-turn.ts";
import type { NextStep, TurnInput, TurnMessage } from "#lib/domain/qualification/turn.ts";
import { loopTurn } from "#lib/services/conversation/loop-turn.ts";
import type { PreparedTurn } from "#lib/services/conversation/prepare-turn.ts";
import type { Agent } from "./agents.ts";
import { materialFor } from "./business/material.ts";
import type { Customer, Ending, Said } from "./customer/customer.ts";

/** Everything is played at this time, so that dates mean the same in each run. A Wednesday. */
export const playedAt = new Date("2026-11-18T12:00:00Z");
/** Between two bursts. Short enough for the hourly limit to end what never ends. */
const betweenBurstsMs = 20_000;
/** Longer than the hourly limit lets anything go on. */
const turnsMax = 40;

export interface PlayedTurn {
  said: Said;
  input: TurnInput;
  prepared: PreparedTurn;
  latencyMs: number;
}

/** One whole conversation. */
export interface Play {
  customer: Customer;
  run: number;
  turns: PlayedTurn[];
  /** What is known at its end. */
  after: TurnInput;
  ending: Ending;
}

export interface PlayOptions {
  /** Nobody picks a handoff up, and the agent comes back when the pause is over. Else the handoff is the end. */
  goesOn?: boolean;
}

/** A customer against an agent, from turn to turn as in production. */
export async function playCustomer(
  customer: Customer,
  run: number,
  agent: Agent,
  { goesOn = false }: PlayOptions = {},
): Promise<Play> {
  const script = customer.script(run);
  const turns: PlayedTurn[] = [];
  let input = conversationStart({ workflow: customer.business.workflow, channelKind: "webchat", now: playedAt });
  let written = script.next();
  while (!written.done && turns.length < turnsMax) {
    const turn = await playTurn(written.value, { ...input, now: timeOf(turns) }, customer, agent);
    turns.push(turn);
    const { step } = turn.prepared.resolved;
    input = nextTurn({ ...turn.prepared, input: turn.input, reply: replyOf(turn) });
    if (step.type === "hand_off") {
      if (!goesOn) break;
      input = { ...input, situation: "returned_unanswered" };
    }
    written = script.next({ question: askedIn(step), reply: turn.prepared.text });
  }
  return { customer, run, turns, after: input, ending: endingOf(turns) };
}

function timeOf(turns: readonly PlayedTurn[]): Date {
  return new Date(playedAt.getTime() + turns.length * betweenBurstsMs);
}

async function playTurn(said: Said, before: TurnInput, customer: Customer, agent: Agent): Promise<PlayedTurn> {
  const burst = said.burst.map(
    ({ text, hasWords }, index): TurnMessage => ({
      id: `${before.now.getTime()}-${index}`,
      author: "customer",
      text,
      hasWords,
      sentAt: before.now,
      duringPause: false,
    }),
  );
  const input = { ...before, burst, knowledge: materialFor(customer.business, said) };
  const startedAt = performance.now();
  const prepared = isOverLimit(input) ? loopTurn(input) : await agent(input);
  return { said, input, prepared, latencyMs: performance.now() - startedAt };
}

/** All of it happens within an hour. */
function isOverLimit({ now }: TurnInput): boolean {
  return (now.getTime() - playedAt.getTime()) / betweenBurstsMs >= aiMessagesPerHourMax;
}

function replyOf({ input, prepared }: PlayedTurn): TurnMessage | null {
  if (prepared.text === null) return null;
  const id = `${input.now.getTime()}-reply`;
  return { id, author: "ai", text: prepared.text, hasWords: true, sentAt: input.now, duringPause: false };
}

export function askedIn(step: NextStep) {
  return step.type === "ask" || step.type === "ask_again" ? step.question : null;
}

function endingOf(turns: readonly PlayedTurn[]): Ending {
  const step = turns.at(-1)?.prepared.resolved.step;
  if (turns.length >= turnsMax || !step) return "unfinished";
  switch (step.type) {
    case "hand_off":
      return step.reason;
    case "ask":
    case "ask_again":
      return "waiting";
    case "answer_only":
      return "settled";
    case "stay_silent":
      return "silent";
  }
}
