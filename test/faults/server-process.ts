import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface ServerProcess {
  url: string;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, "../..");

/** The built product as one process of an installation: only these variables, and what a shell has anyway. */
export async function launchServer(port: number, variables: Record<string, string>): Promise<ServerProcess> {
  const all = { PATH: "/usr/bin:/bin", LOG_LEVEL: "warn", HOST: "127.0.0.1", PORT: String(port), ...variables };
  const settings = Object.entries(all).map(([name, value]) => `${name}=${value}`);
  const child = spawn("/usr/bin/env", ["-i", ...settings, process.execPath, "scripts/run.mjs", "scripts/start.ts"], {
    cwd: root,
  });
  await untilReady(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  let printed = "";
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes("Ctrl-C stops it.")) resolve();
    });
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    printed += chunk;
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`it ended instead of starting: ${printed}`);
  });
  await Promise.race([ready, ended]);
}
