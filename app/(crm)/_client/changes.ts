interface Change {
  answer: Promise<void>;
  /** Whether another change of the same was on its way at the same time. */
  crossed: boolean;
}

const underway = new Map<string, Set<Change>>();

/**
 * A change of these (a conversation, its lead) is on its way to the server. What is asked of them meanwhile could be
 * answered from before the change and arrive after it, and would take back what the page shows: it waits.
 *
 * Returns what tells that the change is answered. It gives true where another one crossed it: the answer may then be
 * from before the other, and what is true is to be asked.
 */
export function beginChange(ids: readonly string[]): () => boolean {
  const { promise: answer, resolve } = Promise.withResolvers<void>();
  const change: Change = { answer, crossed: false };
  for (const id of ids) {
    const others = underway.get(id) ?? new Set();
    for (const other of others) other.crossed = true;
    change.crossed ||= others.size > 0;
    underway.set(id, others.add(change));
  }
  return () => {
    for (const id of ids) {
      const changes = underway.get(id);
      changes?.delete(change);
      if (changes?.size === 0) underway.delete(id);
    }
    resolve();
    return change.crossed;
  };
}

/** Resolves when no change that this browser makes of it is on its way. */
export async function changesAnswered(id: string): Promise<void> {
  for (let changes = underway.get(id); changes; changes = underway.get(id)) {
    await Promise.all([...changes].map((change) => change.answer));
  }
}
