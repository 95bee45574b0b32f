import type { RetryClass } from "#lib/channels/channel.ts";

const secondMs = 1_000;
const longestMs = 15 * 60 * secondMs;
/** After this many attempts a send is given up and shown to people. */
export const attemptsMax = 10;

const firstMs = {
  // Reference B.11: retry after 4^n seconds.
  pair_rate: 4 * secondMs,
  channel_rate: 2 * secondMs,
  app_rate: 5 * secondMs,
  temporary: secondMs,
} as const satisfies Record<RetryClass, number>;

/**
 * How long to wait before the next attempt.
 * @param attempts how many were made, from 1
 * @param jitter from 0 to 1: spreads the retries of many conversations
 */
export function backoffMs(
  retry: { class: RetryClass; afterMs: number | null },
  attempts: number,
  jitter: number,
): number {
  const factor = retry.class === "pair_rate" ? 4 : 2;
  const waitMs = Math.min(firstMs[retry.class] * factor ** (attempts - 1), longestMs);
  return Math.round(Math.max(waitMs * (1 + jitter / 2), retry.afterMs ?? 0));
}
