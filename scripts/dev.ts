import { spawn } from "node:child_process";
import { closeDatabase } from "#db/client.ts";
import { env } from "#lib/platform/env.ts";
import { migrate } from "./migrate.ts";
import { announce } from "./start/announce.ts";
import { prepareDataDir } from "./start/data-dir.ts";
import { startDatabase } from "./start/database.ts";
import { ensureDemo } from "./start/demo.ts";
import { beforeExit, runScript } from "./start/lifecycle.ts";
import { lockDataDir } from "./start/lock.ts";
import { checkPort } from "./start/port.ts";
import { startServer } from "./start/server.ts";
import { watchWidget } from "./start/widget.ts";

await runScript(async () => {
  const { dataDir, host, port, worker } = env();
  prepareDataDir(dataDir);
  lockDataDir(dataDir);
  await checkPort(host, port);
  const { url } = await startDatabase(env());
  beforeExit(closeDatabase);
  await migrate(url);
  const signIn = await ensureDemo(env(), url);
  if (worker === "inline") startReloadingWorker();
  beforeExit(await watchWidget());
  const server = await startServer(env(), { dev: true });
  beforeExit(() => server.stop());
  announce(env(), signIn);
});

/** A process of its own, because only a new process sees changed jobs. It inherits the address of our database. */
function startReloadingWorker(): void {
  const args = ["--watch", "--watch-preserve-output", "scripts/worker.ts"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  beforeExit(() => child.kill());
}
