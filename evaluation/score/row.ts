import { percentile } from "#bench/percentiles.ts";
import type { CustomerKind } from "#evaluation/customer/customer.ts";
import { isFlawless, type Score } from "./score-play.ts";

export type AgentName = "scripted" | "model";

export interface Scored {
  /** The customer's name: runs of the same one belong together. */
  name: string;
  kind: CustomerKind;
  score: Score;
}

/** One line of the table. Shares from 0 to 1, null where there was nothing to count. */
export interface Row {
  agent: AgentName;
  kind: CustomerKind;
  conversations: number;
  completion: number;
  precision: number | null;
  recall: number | null;
  falseFills: number;
  reAsks: number;
  oneQuestion: number | null;
  sideQuestions: number | null;
  /** Share of customers whose runs were all flawless. */
  passAll: number;
  /** Per conversation. */
  turns: number;
  tokens: number;
  /** Share of turns in which the scripted agent stood in for the model. */
  fallbacks: number;
  p50Ms: number;
  p95Ms: number;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function passAll(scored: readonly Scored[]): number {
  const byCustomer = Map.groupBy(scored, ({ name }) => name);
  const passed = [...byCustomer.values()].filter((runs) => runs.every(({ score }) => isFlawless(score)));
  return passed.length / byCustomer.size;
}

/** All conversations of one kind in one line. */
export function rowOf(agent: AgentName, kind: CustomerKind, scored: readonly Scored[]): Row {
  const scores = scored.map(({ score }) => score);
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const latencies = scores.flatMap((score) => score.latenciesMs);
  const replies = sum((score) => score.replies);
  return {
    agent,
    kind,
    conversations: scores.length,
    completion: sum(({ complete }) => Number(complete)) / scores.length,
    precision: share(
      sum((score) => score.right),
      sum((score) => score.stored),
    ),
    recall: share(
      sum((score) => score.right),
      sum((score) => score.told),
    ),
    falseFills: sum((score) => score.falseFills.length),
    reAsks: sum((score) => score.reAsks.length),
    oneQuestion: share(replies - sum((score) => score.badReplies.length), replies),
    sideQuestions: share(
      sum((score) => score.sideAnswered),
      sum((score) => score.sideAsked),
    ),
    passAll: passAll(scored),
    turns: sum((score) => score.turns) / scores.length,
    tokens: sum((score) => score.tokens) / scores.length,
    fallbacks: sum((score) => score.fallbacks) / sum((score) => score.turns),
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
  };
}
