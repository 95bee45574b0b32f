import { readFile } from "node:fs/promises";
import { glob } from "node:fs/promises";
import type { Finished } from "./command.ts";

const linesMax = 400;
const checked = "{app,bench,components,db,e2e,lib,scripts,test,widget}/**/*.{ts,tsx,mjs}";
const excluded = ["components/ui/", "db/migrations/"];

/** A file that has grown long does more than one thing. */
export async function checkFileLengths(): Promise<Finished> {
  const startedMs = performance.now();
  const tooLong: string[] = [];
  for await (const file of glob(checked)) {
    if (excluded.some((folder) => file.startsWith(folder))) continue;
    const lines = (await readFile(file, "utf8")).split("\n").length - 1;
    if (lines > linesMax) tooLong.push(`${file} has ${lines} lines; at most ${linesMax} are allowed.`);
  }
  return { ok: tooLong.length === 0, output: tooLong.join("\n"), durationMs: performance.now() - startedMs };
}
