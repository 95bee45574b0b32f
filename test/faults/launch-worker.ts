import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface WorkerProcess {
  pid: number;
  isRunning(): boolean;
  /** Its last words. */
  said(): string;
  /** SIGKILL: nothing of it runs on. */
  kill(): Promise<void>;
}

const entry = path.join(import.meta.dirname, "worker-process.ts");

/** Starts a worker process and waits until it takes jobs. */
export async function launchWorker(variables: Record<string, string>): Promise<WorkerProcess> {
  const child = fork(entry, {
    env: { NODE_ENV: "test", ...variables },
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = listen(child);
  const ended = once(child, "exit").then(() => {
    throw new Error(`The worker ended instead of starting: ${said()}`);
  });
  await Promise.race([once(child, "message"), ended]);
  ended.catch(() => {});
  return {
    pid: child.pid ?? 0,
    said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function listen(child: ChildProcess): () => string {
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      words = `${words}${chunk}`.slice(-10_000);
    });
  }
  return () => words;
}
