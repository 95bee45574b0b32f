import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeExit } from "../start/lifecycle.ts";

export interface Finished {
  ok: boolean;
  /** What it wrote, in order; empty when it wrote to the terminal. */
  output: string;
  durationMs: number;
}

export interface CommandOptions {
  /** True: the reader follows it live. */
  live?: boolean;
}

/** Runs a program of node_modules/.bin, or of the system. It ends with us. */
export async function runCommand(command: readonly string[], { live = false }: CommandOptions = {}): Promise<Finished> {
  const [file = "", ...args] = command;
  const startedMs = performance.now();
  const child = spawn(file, args, { stdio: live ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"] });
  beforeExit(() => child.exitCode === null && child.kill("SIGINT"));
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk) => chunks.push(chunk));
  const [code] = await once(child, "close");
  return { ok: code === 0, output: chunks.join(""), durationMs: performance.now() - startedMs };
}
