import { env } from "#lib/platform/env.ts";
import { migrate } from "./migrate.ts";
import { prepareDataDir } from "./start/data-dir.ts";
import { withDatabase } from "./start/database.ts";
import { end, runScript } from "./start/lifecycle.ts";

await runScript(async () => {
  prepareDataDir(env().dataDir);
  await withDatabase(env(), migrate);
  console.log("The database is up to date.");
  await end(0);
});
