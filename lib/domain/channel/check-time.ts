const hourMs = 3_600_000;
/** The nightly check of all channels is spread over this many hours from midnight, UTC. */
const nightHours = 6;
const dayMs = 24 * hourMs;
/** A night that was missed, because nothing ran, is made up for. */
const overdueMs = 2 * dayMs;

/**
 * When the channel is to be checked within the coming hour; null where its time of the night is another, and it is not
 * overdue. The same channel has the same time every night.
 */
export function checkDueAt(channel: { id: string; checkedAt: Date | null }, now: Date): Date | null {
  const offsetMs = shareOf(channel.id) * nightHours * hourMs;
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs;
  const tonight = midnight + offsetMs;
  const next = tonight < now.getTime() ? tonight + dayMs : tonight;
  if (next - now.getTime() < hourMs) return new Date(next);
  if (channel.checkedAt !== null && now.getTime() - channel.checkedAt.getTime() > overdueMs)
    return new Date(now.getTime() + shareOf(channel.id) * hourMs);
  return null;
}

/** Tokens of Instagram Login live 60 days; they are renewed when 10 to 15 days are left, each on a day of its own. */
export function isRefreshDue(channel: { id: string; tokenExpiresAt: Date | null }, now: Date): boolean {
  if (channel.tokenExpiresAt === null) return false;
  const leftDays = (channel.tokenExpiresAt.getTime() - now.getTime()) / dayMs;
  return leftDays > 0 && leftDays <= 10 + shareOf(channel.id) * 5;
}

/** From 0 to 1, spread evenly over ids. */
function shareOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) % 1_000_003;
  return hash / 1_000_003;
}
