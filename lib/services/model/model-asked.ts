const waiting = new Set<() => void>();
let asked = false;

/** Calls back once, when the first turn of this process asks a model; at once if one has. Returns what forgets it. */
export function whenModelAsked(callBack: () => void): () => void {
  if (asked) callBack();
  else waiting.add(callBack);
  return () => waiting.delete(callBack);
}

/** A turn is about to ask a model, and may wait on it. */
export function tellModelAsked(): void {
  if (asked) return;
  asked = true;
  for (const callBack of waiting) callBack();
  waiting.clear();
}
