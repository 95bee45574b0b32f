import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { chromiumExecutable } from "../chromium.ts";
import { runCommand } from "./command.ts";
import type { Outcome } from "./outcome.ts";

const config = "e2e/playwright.config.ts";
const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Runs the browser tests against the built app. Null when there are none. */
export async function runPlaywright(args: readonly string[] = []): Promise<Outcome | null> {
  if (!existsSync(config)) return null;
  const { executablePath } = await chromiumExecutable();
  if (!executablePath) await runCommand(["playwright", "install", "chromium"], { live: true });
  const file = `node_modules/.cache/reports/e2e.${process.pid}.json`;
  const playwright = ["playwright", "test", "-c", config, "--reporter=list,json", ...args];
  const command = ["env", `PLAYWRIGHT_JSON_OUTPUT_FILE=${file}`, ...playwright];
  const { ok, durationMs } = await runCommand(command, { live: true });
  const stats = await readStats(file);
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return {
    name: "browser tests",
    passed: stats?.expected ?? 0,
    // A run can fail without a failed test: a server that does not start, a file that does not load.
    failed: ok ? failed : Math.max(1, failed),
    skipped: stats?.skipped ?? 0,
    durationMs,
  };
}

async function readStats(file: string) {
  try {
    return report.parse(JSON.parse(await readFile(file, "utf8"))).stats;
  } catch {
    return null;
  } finally {
    await rm(file, { force: true });
  }
}
