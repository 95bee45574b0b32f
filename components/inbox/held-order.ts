import type { ConversationRow as Row } from "#lib/domain/views/conversation-view.ts";

export interface ListOrder {
  needsHuman: readonly Row[];
  rows: readonly Row[];
}

/** The ids as they stood when the pointer came over the list. */
export interface HeldOrder {
  needsHuman: readonly string[];
  rows: readonly string[];
}

export function holdOrder({ needsHuman, rows }: ListOrder): HeldOrder {
  return { needsHuman: needsHuman.map((row) => row.id), rows: rows.map((row) => row.id) };
}

/** What came after the last row that was there: older conversations that were loaded by scrolling. */
function appended(latest: readonly Row[], held: ReadonlySet<string>): Row[] {
  const last = latest.findLastIndex((row) => held.has(row.id));
  return last < 0 ? [] : latest.slice(last + 1);
}

/**
 * The latest rows in the order that was held, so that nothing moves under a pointer. A row that has left the list
 * goes; what is new waits. `waiting` counts the rows that would come, or move up.
 */
export function keepOrder(held: HeldOrder, latest: ListOrder): ListOrder & { waiting: number } {
  const byId = new Map([...latest.needsHuman, ...latest.rows].map((row) => [row.id, row]));
  const inOrder = (ids: readonly string[]) => ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
  const known = new Set([...held.needsHuman, ...held.rows]);
  const needsHuman = inOrder(held.needsHuman);
  const rows = [...inOrder(held.rows), ...appended(latest.rows, known)];
  return { needsHuman, rows, waiting: movedUp([...needsHuman, ...rows], [...latest.needsHuman, ...latest.rows]) };
}

/** How many rows of the latest order do not follow, in the shown one, the row before them. */
function movedUp(shown: readonly Row[], latest: readonly Row[]): number {
  const at = new Map(shown.map((row, index) => [row.id, index]));
  let lowest = Number.POSITIVE_INFINITY;
  let count = 0;
  // From the end: whoever stands above somebody that the screen still shows higher has moved up.
  for (const row of latest.toReversed()) {
    const index = at.get(row.id);
    if (index === undefined || index > lowest) count += 1;
    else lowest = index;
  }
  return count;
}
