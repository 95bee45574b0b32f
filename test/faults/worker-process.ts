import { startWorker } from "#lib/jobs/runner.ts";
import { env } from "#lib/platform/env.ts";

/** A worker in a process of its own, for tests that kill it. Its environment comes from the test. */
const current = env();
if (current.databaseUrl === null) throw new Error("DATABASE_URL is missing");
await startWorker({ url: current.databaseUrl, env: current });
process.send?.("ready");
