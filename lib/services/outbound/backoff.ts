import type { RejectionClass, RetryClass } from "#lib/channels/channel.ts";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const longestMs = 15 * minuteMs;
/** After this many attempts a send is given up and shown to people. */
export const attemptsMax = 10;

/** Troubles of one message or one conversation: only that conversation waits. */
export type WaitClass = Exclude<RetryClass, "channel_rate" | "app_rate">;
/** Troubles of a whole channel or app: everything under it waits. */
export type HoldClass = Exclude<RetryClass, WaitClass> | Extract<RejectionClass, "policy" | "billing">;

const firstMs = {
  // Reference B.11: retry after 4^n seconds.
  pair_rate: 4 * secondMs,
  temporary: secondMs,
} as const satisfies Record<WaitClass, number>;

const firstHoldMs = {
  channel_rate: 2 * secondMs,
  app_rate: 5 * secondMs,
  // People must act first; a message now and then finds out whether they did.
  policy: 15 * minuteMs,
  billing: 15 * minuteMs,
} as const satisfies Record<HoldClass, number>;

/**
 * How long a message waits before its next attempt.
 * @param attempts how many were made, from 1
 * @param jitter from 0 to 1: spreads the retries of many conversations
 */
export function backoffMs(
  retry: { class: WaitClass; afterMs: number | null },
  attempts: number,
  jitter: number,
): number {
  const factor = retry.class === "pair_rate" ? 4 : 2;
  const waitMs = Math.min(firstMs[retry.class] * factor ** (attempts - 1), longestMs);
  return Math.round(Math.max(waitMs * (1 + jitter / 2), retry.afterMs ?? 0));
}

/**
 * How long a channel or an app is held.
 * @param times how often in a row, from 1
 * @param jitter from 0 to 1
 */
export function holdMs(hold: { class: HoldClass; afterMs: number | null }, times: number, jitter: number): number {
  const first = Math.max(firstHoldMs[hold.class], hold.afterMs ?? 0);
  const waitMs = Math.min(first * 2 ** (times - 1), Math.max(first, longestMs));
  return Math.round(waitMs * (1 + jitter / 2));
}
