import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { machineNow } from "#bench/report.ts";
import type { Evaluation, ScoredPlay } from "#evaluation/evaluate.ts";
import { isFlawless } from "#evaluation/score/score-play.ts";
import { renderConversation } from "./conversation.ts";

const resultsDir = path.join(import.meta.dirname, "../results");

function playRecord(scored: ScoredPlay): object {
  const { name, play, score } = scored;
  const base = { name, run: play.run, ending: play.ending, ...score };
  return isFlawless(score) ? base : { ...base, conversation: renderConversation(scored).split("\n") };
}

/**
 * Everything that was measured, and the words of what went wrong.
 * @returns the file
 */
export async function saveEvaluation({ rows, plays }: Evaluation, k: number, to: string | null): Promise<string> {
  const at = new Date().toISOString();
  const file = path.resolve(to ?? path.join(resultsDir, `${at.replaceAll(":", "-")}.json`));
  await mkdir(path.dirname(file), { recursive: true });
  const results = { at, machine: machineNow(), k, rows, conversations: plays.map(playRecord) };
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}
