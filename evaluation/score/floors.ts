import type { CustomerKind } from "#evaluation/customer/customer.ts";
import type { AgentName, Row } from "./row.ts";

/** What a row may not fall below. Shares from 0 to 1; counts for each conversation. */
interface Floor {
  completion: number;
  precision: number;
  recall: number;
  falseFillsMax: number;
  reAsksMax: number;
}

const flawless: Floor = { completion: 1, precision: 1, recall: 1, falseFillsMax: 0, reAsksMax: 0 };
/** What the product promises for customers who answer clearly. */
const plain: Floor = { completion: 0.95, precision: 1, recall: 0.95, falseFillsMax: 0, reAsksMax: 0 };

/** As measured. Raised when the agent gets better, never lowered for a change that makes it worse. */
const scripted: Record<CustomerKind, Floor> = {
  plain,
  terse: flawless,
  bursty: flawless,
  correcting: flawless,
  refusing: flawless,
  off_topic: flawless,
  multilingual: flawless,
  wants_person: flawless,
  hostile: flawless,
  protection: flawless,
  other_bot: flawless,
  voice_only: flawless,
  transcript: flawless,
};

/** Only what is promised of every model; how much better one is, the table shows. */
const model: Partial<Record<CustomerKind, Floor>> = { plain };

const floors: Record<AgentName, Partial<Record<CustomerKind, Floor>>> = { scripted, model };

/** Sentences that say what is too low. Every reply of every agent asks one question at most. */
export function belowFloor(row: Row): string[] {
  const who = `${row.agent}, ${row.kind}`;
  const problems: string[] = [];
  const atLeast = (name: string, value: number | null, floor: number) => {
    if (value !== null && value < floor) problems.push(`${who}: ${name} is ${value.toFixed(3)}, the floor is ${floor}`);
  };
  const atMost = (name: string, count: number, max: number) => {
    const each = count / row.conversations;
    if (each > max) problems.push(`${who}: ${each.toFixed(3)} ${name} a conversation, at most ${max}`);
  };
  atLeast("the one-question rule", row.oneQuestion, 1);
  const floor = floors[row.agent][row.kind];
  if (!floor) return problems;
  atLeast("completion", row.completion, floor.completion);
  atLeast("precision", row.precision, floor.precision);
  atLeast("recall", row.recall, floor.recall);
  atMost("false fills", row.falseFills, floor.falseFillsMax);
  atMost("questions asked again", row.reAsks, floor.reAsksMax);
  return problems;
}
