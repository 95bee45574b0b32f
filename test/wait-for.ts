import { setTimeout as delay } from "node:timers/promises";

const pauseMs = 20;

/** Asks again until there is something to give back. Fails after `timeoutMs` with what was waited for, looked up then. */
export async function waitFor<T>(
  what: string | (() => Promise<string>),
  probe: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain for ${typeof what === "string" ? what : await what()}`);
    }
    await delay(pauseMs);
  }
}
