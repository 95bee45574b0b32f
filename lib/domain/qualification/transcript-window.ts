/** How many messages before the burst an agent sees at least, where there are so many. */
const transcriptMin = 40;
/** How many messages more than its least a transcript may hold. */
const step = 20;

/** The most that a window holds. */
export const windowMax = transcriptMin + step;

/**
 * The newest messages before the burst. The window moves in steps, not with each message: between two steps a turn's
 * prompt begins as the one before it, and the provider's cache holds it. Numbers below 1 are the imported past.
 */
export function transcriptWindow<M extends { seq: number }>(before: readonly M[]): M[] {
  const newest = before.at(-1)?.seq ?? 0;
  const from = Math.floor((newest - transcriptMin) / step) * step + 1;
  return before.filter((one) => one.seq >= from);
}

/** The same for a conversation in memory that lost its numbers: a window that has grown full moves on by a step. */
export function movedWindow<M>(grown: readonly M[]): M[] {
  const steps = Math.max(0, Math.floor((grown.length - transcriptMin) / step));
  return grown.slice(steps * step);
}
