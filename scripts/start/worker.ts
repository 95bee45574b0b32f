import { setTimeout as delay } from "node:timers/promises";
import type { Env } from "#lib/platform/env.ts";
import { beforeExit } from "./lifecycle.ts";

const finishMs = 8_000;

/** The job worker in this process. Its running jobs get some seconds to finish; what is cut off runs again later. */
export async function startInlineWorker(env: Env, url: string): Promise<void> {
  const { startWorker } = await import("#lib/jobs/runner.ts");
  const worker = await startWorker({ url, env });
  beforeExit(() => Promise.race([worker.stop(), delay(finishMs)]));
}
