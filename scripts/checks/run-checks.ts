import type { Outcome } from "./outcome.ts";
import { type StaticCheck, staticChecks } from "./static-checks.ts";
import { runVitest } from "./vitest.ts";

/** The fast half of all tests: static checks beside the unit tests, as two lines of work for two cores. */
export async function runChecks(): Promise<Outcome[]> {
  const [unit, checks] = await Promise.all([runVitest("unit"), runInTurn(staticChecks)]);
  return [...checks, unit];
}

async function runInTurn(checks: readonly StaticCheck[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of checks) {
    const { ok, output, durationMs } = await run();
    if (!ok) console.log(`${name}:\n${output}`);
    outcomes.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, durationMs });
  }
  return outcomes;
}
