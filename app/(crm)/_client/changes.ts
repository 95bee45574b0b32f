const underway = new Map<string, Set<Promise<void>>>();

/**
 * A change of a conversation or a lead is on its way to the server. What is asked of it meanwhile could be answered from
 * before the change and arrive after it, and would take back what the page shows: it waits until the change is answered.
 * Returns what tells that it is.
 */
export function beginChange(ids: readonly string[]): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const id of ids) underway.set(id, (underway.get(id) ?? new Set()).add(promise));
  return () => {
    for (const id of ids) {
      const changes = underway.get(id);
      changes?.delete(promise);
      if (changes?.size === 0) underway.delete(id);
    }
    resolve();
  };
}

/** Resolves when no change that this browser makes of it is on its way. */
export async function changesAnswered(id: string): Promise<void> {
  for (let changes = underway.get(id); changes; changes = underway.get(id)) await Promise.all(changes);
}
