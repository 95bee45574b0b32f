import type { Clock } from "#lib/platform/clock.ts";

/** `closed`: calls go out. `open`: none do. `half_open`: the next call goes out alone, as a trial. */
export type BreakerState = "closed" | "open" | "half_open";

export interface Breaker {
  state(): BreakerState;
  /**
   * Runs the call unless the breaker is open or a trial is under way.
   * @param countsAsFailure errors that say nothing about the model's health, such as an abort, return false
   */
  run<T>(
    call: () => Promise<T>,
    options: { orElse: () => Error; countsAsFailure(error: unknown): boolean },
  ): Promise<T>;
}

/** Opens after `failuresToOpen` failures in a row, and lets one trial through after `openMs`. */
export function createBreaker(options: { failuresToOpen: number; openMs: number; clock: Clock }): Breaker {
  let failures = 0;
  let openedAtMs: number | null = null;
  let onTrial = false;
  const nowMs = () => options.clock.now().getTime();

  function state(): BreakerState {
    if (openedAtMs === null) return "closed";
    return nowMs() - openedAtMs >= options.openMs ? "half_open" : "open";
  }

  function close() {
    failures = 0;
    openedAtMs = null;
  }

  function fail(trial: boolean) {
    failures++;
    // A call that began before the opening must not prolong it.
    if (trial || (openedAtMs === null && failures >= options.failuresToOpen)) openedAtMs = nowMs();
  }

  return {
    state,
    async run(call, { orElse, countsAsFailure }) {
      const trial = state() === "half_open";
      if (state() === "open" || (trial && onTrial)) throw orElse();
      if (trial) onTrial = true;
      try {
        const result = await call();
        if (trial || openedAtMs === null) close();
        return result;
      } catch (error) {
        if (countsAsFailure(error)) fail(trial);
        throw error;
      } finally {
        if (trial) onTrial = false;
      }
    },
  };
}
