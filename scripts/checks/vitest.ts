import { mkdir, readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { runCommand } from "./command.ts";
import type { Outcome } from "./outcome.ts";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});
const reportDir = "node_modules/.cache/reports";

/** Runs one project of vitest.config.ts. Its output is shown live, or when it fails. */
export async function runVitest(project: string, { live = false } = {}): Promise<Outcome> {
  const file = `${reportDir}/${project}.${process.pid}.json`;
  await mkdir(reportDir, { recursive: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const command = ["vitest", "run", "--project", project, "--passWithNoTests", ...reporters];
  const { ok, output, durationMs } = await runCommand(command, { live });
  if (!ok) console.log(output);
  const counts = await readReport(file);
  const failed = counts?.numFailedTests ?? 0;
  return {
    name: `${project} tests`,
    passed: counts?.numPassedTests ?? 0,
    // A run can fail without a failed test: a file that does not load, an error between tests.
    failed: ok ? failed : Math.max(1, failed),
    skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
    durationMs,
  };
}

async function readReport(file: string) {
  try {
    return report.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  } finally {
    await rm(file, { force: true });
  }
}
