import { setTimeout as delay } from "node:timers/promises";
import { EnvError } from "#lib/platform/env.ts";
import { OperatorError } from "./operator-error.ts";

const steps: (() => unknown)[] = [];
const patienceMs = 30_000;
let isStopping = false;

/** Adds what must happen before the process ends. The last one added happens first. */
export function beforeExit(step: () => unknown): void {
  steps.push(step);
}

/**
 * Runs a script. Ctrl-C and SIGTERM end it cleanly, with exit code 0;
 * what the operator can mend ends it with one sentence, anything else with the whole error.
 */
export async function runScript(script: () => Promise<void>): Promise<void> {
  // Who asks us to end because something broke has said so in the exit code.
  const stop = () => void end(Number(process.exitCode ?? 0));
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(event, stop);
  process.channel?.unref();
  try {
    await script();
  } catch (error) {
    // A step that fails because everything is being stopped is no news.
    if (isStopping) return;
    console.error(error instanceof OperatorError || error instanceof EnvError ? error.message : error);
    await end(1);
  }
}

/** Ends a script whose work is done, as a signal would. */
export async function end(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.race([runSteps(), delay(patienceMs)]);
  process.exit(code);
}

async function runSteps(): Promise<void> {
  for (const step of steps.reverse()) {
    try {
      await step();
    } catch (error) {
      console.error(error);
    }
  }
}
