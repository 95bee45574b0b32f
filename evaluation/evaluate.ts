import type { Agent } from "./agents.ts";
import type { Customer, CustomerKind } from "./customer/customer.ts";
import { type Play, playCustomer } from "./play.ts";
import { type AgentName, type Row, rowOf } from "./score/row.ts";
import { type Score, scorePlay } from "./score/score-play.ts";

export interface ScoredPlay {
  name: string;
  kind: CustomerKind;
  play: Play;
  score: Score;
}

export interface Evaluation {
  rows: Row[];
  plays: ScoredPlay[];
}

export interface EvaluationOptions {
  customers: readonly Customer[];
  /** Each customer plays so often, in other words each time. */
  k: number;
  /** Conversations at the same time: a model is waited for, the scripted agent is not. */
  parallel?: number;
}

/** Plays everybody against one agent. */
export async function evaluate(
  name: AgentName,
  agent: Agent,
  { customers, k, parallel = 1 }: EvaluationOptions,
): Promise<Evaluation> {
  const runs = customers.flatMap((customer) => Array.from({ length: k }, (_, index) => ({ customer, run: index + 1 })));
  const plays: ScoredPlay[] = [];
  const queue = runs.entries();
  const work = async () => {
    for (const [index, { customer, run }] of queue) {
      const play = await playCustomer(customer, run, agent);
      plays[index] = { name: customer.name, kind: customer.kind, play, score: scorePlay(play) };
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  const kinds = Map.groupBy(plays, ({ kind }) => kind);
  return { rows: [...kinds].map(([kind, scored]) => rowOf(name, kind, scored)), plays };
}
