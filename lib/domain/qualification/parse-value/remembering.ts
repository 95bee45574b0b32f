/**
 * The same pure function, which does not do again what it did lately: within one turn the same words are read for their
 * answer, for their quote and by the guard. Holds so few results that nothing else is kept in memory.
 */
export function remembering<Args extends readonly unknown[], Result>(
  entriesMax: number,
  keyOf: (...args: Args) => string,
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  const known = new Map<string, { result: Result }>();
  return (...args) => {
    const key = keyOf(...args);
    const before = known.get(key);
    if (before) return before.result;
    const result = make(...args);
    const [oldest] = known.keys();
    if (known.size >= entriesMax && oldest !== undefined) known.delete(oldest);
    known.set(key, { result });
    return result;
  };
}
