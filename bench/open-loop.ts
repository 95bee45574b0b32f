import { setTimeout as delay } from "node:timers/promises";

/**
 * Starts `work` at a steady rate, whether or not earlier calls have ended, and gives each the moment at which it should
 * have started: time is counted from there, so that a stalled server cannot hide its stall.
 */
export async function openLoop(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  work: (index: number, dueAt: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const running: Promise<unknown>[] = [];
  const failures: unknown[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const dueAt = start + (index * 1000) / perSecond;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await delay(waitMs);
    running.push(work(index, dueAt).catch((error: unknown) => failures.push(error)));
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
