import type { ThreadItem, ThreadPage } from "#lib/domain/views/conversation-view.ts";

/** The latest page joined to older ones that are already here. Without an overlap the older ones go: there is a gap. */
export function mergeLatest(held: ThreadPage | undefined, latest: ThreadPage): ThreadPage {
  const first = latest.items[0];
  if (!held || !first) return latest;
  const fresh = new Set(latest.items.map((item) => item.id));
  if (!held.items.some((item) => fresh.has(item.id))) return withPending(held, latest);
  const overlap = held.items.findIndex((item) => fresh.has(item.id));
  const before = overlap === 0 ? latest.before : held.before;
  return withPending(held, { items: [...held.items.slice(0, overlap), ...latest.items], before });
}

/** What this browser is sending, or could not send, stays until the server has it. */
function withPending(held: ThreadPage, next: ThreadPage): ThreadPage {
  const there = new Set(next.items.map((item) => item.id));
  const pending = held.items.filter((item) => isLocal(item) && !there.has(item.id));
  return pending.length === 0 ? next : { ...next, items: [...next.items, ...pending] };
}

/** Messages that only this browser has carry `seq` -1. */
export function isLocal(item: ThreadItem): boolean {
  return item.type === "message" && item.seq === -1;
}

export function prependOlder(held: ThreadPage | undefined, older: ThreadPage): ThreadPage {
  if (!held) return older;
  const there = new Set(held.items.map((item) => item.id));
  return { items: [...older.items.filter((item) => !there.has(item.id)), ...held.items], before: older.before };
}

/** Puts a message in its place, or at the end. */
export function upsertItem(held: ThreadPage | undefined, item: ThreadItem): ThreadPage {
  if (!held) return { items: [item], before: null };
  const index = held.items.findIndex((one) => one.id === item.id);
  return { ...held, items: index < 0 ? [...held.items, item] : held.items.with(index, item) };
}
