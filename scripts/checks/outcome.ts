/** What one runner counted. A static check counts as one. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  durationMs: number;
}

export function isGood({ failed }: Outcome): boolean {
  return failed === 0;
}

export function printOutcomes(outcomes: readonly Outcome[]): void {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  for (const outcome of outcomes) {
    const mark = isGood(outcome) ? "ok    " : "FAILED";
    const seconds = (outcome.durationMs / 1_000).toFixed(1).padStart(6);
    console.log(`${mark}  ${outcome.name.padEnd(width)} ${seconds} s  ${counted(outcome)}`);
  }
}

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function totalLine(outcomes: readonly Outcome[]): string {
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  return counted({ passed: sum((o) => o.passed), failed: sum((o) => o.failed), skipped: sum((o) => o.skipped) });
}

function counted({ passed, failed, skipped }: Pick<Outcome, "passed" | "failed" | "skipped">): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
