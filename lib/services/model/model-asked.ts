import type { App } from "../context.ts";

interface Asked {
  yet: boolean;
  waiting: Set<() => void>;
}

const askedOf = new WeakMap<App["env"], Asked>();

function of({ env }: App): Asked {
  const known = askedOf.get(env);
  if (known) return known;
  const fresh = { yet: false, waiting: new Set<() => void>() };
  askedOf.set(env, fresh);
  return fresh;
}

/** Calls back once, when the first turn of this app asks a model; at once if one has. Returns what forgets it. */
export function whenModelAsked(app: App, callBack: () => void): () => void {
  const { yet, waiting } = of(app);
  if (yet) callBack();
  else waiting.add(callBack);
  return () => waiting.delete(callBack);
}

/** A turn is about to ask a model, and may wait on it. */
export function tellModelAsked(app: App): void {
  const asked = of(app);
  if (asked.yet) return;
  asked.yet = true;
  for (const callBack of asked.waiting) callBack();
  asked.waiting.clear();
}
