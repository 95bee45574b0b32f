import { closeDatabase } from "#db/client.ts";
import { env } from "#lib/platform/env.ts";
import { migrate } from "./migrate.ts";
import { announce } from "./start/announce.ts";
import { ensureBuild } from "./start/build.ts";
import { prepareDataDir } from "./start/data-dir.ts";
import { startDatabase } from "./start/database.ts";
import { ensureDemo } from "./start/demo.ts";
import { beforeExit, runScript } from "./start/lifecycle.ts";
import { lockDataDir } from "./start/lock.ts";
import { checkPort } from "./start/port.ts";
import { startServer } from "./start/server.ts";
import { startInlineWorker } from "./start/worker.ts";

await runScript(async () => {
  const { dataDir, host, port, worker } = env();
  prepareDataDir(dataDir);
  lockDataDir(dataDir);
  await checkPort(host, port);
  const { url } = await startDatabase(env());
  beforeExit(closeDatabase);
  await ensureBuild();
  await migrate(url);
  const signIn = await ensureDemo(env(), url);
  if (worker === "inline") await startInlineWorker(env(), url);
  const server = await startServer(env(), { dev: false });
  beforeExit(() => server.stop());
  announce(env(), signIn);
});
