import { closeDatabase } from "#db/client.ts";
import { env } from "#lib/platform/env.ts";
import { findRunningDatabase } from "./start/database.ts";
import { beforeExit, runScript } from "./start/lifecycle.ts";
import { OperatorError } from "./start/operator-error.ts";
import { startInlineWorker } from "./start/worker.ts";

await runScript(async () => {
  const url = await findRunningDatabase(env());
  if (!url) throw new OperatorError("DATABASE_URL must be set, or npm start must be running on the same DATA_DIR.");
  beforeExit(closeDatabase);
  await startInlineWorker(env(), url);
  console.log("The worker is running. Ctrl-C stops it.");
});
