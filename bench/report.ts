import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { styleText } from "node:util";
import type { Machine } from "./machine.ts";
import { atReferenceSpeed, isWithin, type Row } from "./row.ts";

const resultsDir = path.join(import.meta.dirname, "results");

export function printResults(rows: readonly Row[], machine: Machine): void {
  const width = Math.max(...rows.map((row) => row.name.length));
  let group = "";
  for (const row of rows) {
    if (row.group !== group) console.log(`\n${styleText("bold", row.group)}`);
    group = row.group;
    console.log(
      `  ${row.name.padEnd(width)}  ${show(row).padStart(10)} ${row.unit.padEnd(6)}${verdict(row)}${verdictThere(row, machine)}`,
    );
  }
}

function show({ value, unit }: Row): string {
  if (unit === "ratio") return value.toFixed(2);
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function verdict(row: Row): string {
  if (!row.budget) return "";
  const bound = "atMost" in row.budget ? `≤ ${row.budget.atMost}` : `≥ ${row.budget.atLeast}`;
  return `  budget ${bound.padEnd(8)} ${isWithin(row) ? styleText("green", "ok") : styleText("red", "over")}`;
}

/** On a slower machine: the time where the budgets were set, if it shrinks as an empty request does. */
function verdictThere(row: Row, { speed }: Machine): string {
  const value = atReferenceSpeed(row, speed);
  if (value === null || speed === 1) return "";
  const there = { ...row, value };
  return `  there ${show(there)} ms ${isWithin(there) ? styleText("green", "ok") : styleText("red", "over")}`;
}

/** Numbers from a machine that has other work say little about the product. */
export function warnOfOtherWork(): void {
  const [load = 0] = loadavg();
  if (load < availableParallelism()) return;
  const text = `The machine is busy with other work (load ${load.toFixed(1)} on ${availableParallelism()} cores): times will be too long.`;
  console.log(styleText("yellow", text));
}

/** What numbers were measured on. */
export function machineNow() {
  return {
    node: process.version,
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    load: loadavg(),
  };
}

/** @returns the file */
export async function saveResults(rows: readonly Row[], machine: Machine): Promise<string> {
  await mkdir(resultsDir, { recursive: true });
  const at = new Date().toISOString();
  const file = path.join(resultsDir, `${at.replaceAll(":", "-")}.json`);
  const measured = rows.map((row) => ({
    ...row,
    ok: isWithin(row),
    atReferenceSpeed: atReferenceSpeed(row, machine.speed),
  }));
  await writeFile(
    file,
    `${JSON.stringify({ at, machine: { ...machineNow(), ...machine }, rows: measured }, null, 2)}\n`,
  );
  return file;
}
