/** Deliveries that name an account and whose signature fits no secret: since the last one that was accepted. */
export interface RefusedDeliveries {
  since: Date;
  last: Date;
}

type Settings = Readonly<Record<string, string>>;

/** One forged body is no news: a platform whose deliveries are refused sends them again for hours. */
const toldAfterMs = 10 * 60_000;
/** So that a flood of forged bodies costs one write a minute. */
const notedEveryMs = 60_000;

/** What the channel's settings hold of them; null where something was accepted afterwards. */
export function readRefused(
  { refusedSince, refusedLast }: Settings,
  lastEventAt: Date | null,
): RefusedDeliveries | null {
  const [since, last] = [new Date(refusedSince ?? Number.NaN), new Date(refusedLast ?? Number.NaN)];
  if (Number.isNaN(since.getTime()) || Number.isNaN(last.getTime())) return null;
  return lastEventAt !== null && lastEventAt >= since ? null : { since, last };
}

/** The settings with one more of them; null where nothing needs to be written. */
export function withRefused(settings: Settings, lastEventAt: Date | null, now: Date): Record<string, string> | null {
  const known = readRefused(settings, lastEventAt);
  if (known !== null && now.getTime() - known.last.getTime() < notedEveryMs) return null;
  return { refusedSince: (known?.since ?? now).toISOString(), refusedLast: now.toISOString() };
}

export function areRefused(refused: RefusedDeliveries | null): boolean {
  return refused !== null && refused.last.getTime() - refused.since.getTime() >= toldAfterMs;
}
