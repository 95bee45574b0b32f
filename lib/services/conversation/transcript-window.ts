import { transcriptMax } from "#lib/domain/qualification/next-turn.ts";

/** How many messages more than its least a transcript may hold. */
const step = 20;

/**
 * The newest messages before the burst. The window moves in steps, not with each message: between two steps a turn's
 * prompt begins as the one before it, and the provider's cache holds it. Numbers below 1 are the imported past.
 */
export function transcriptWindow<M extends { seq: number }>(before: readonly M[]): M[] {
  const newest = before.at(-1)?.seq ?? 0;
  const from = Math.floor((newest - transcriptMax) / step) * step + 1;
  return before.filter((one) => one.seq >= from);
}

/** The most that a window holds. */
export const windowMax = transcriptMax + step;
