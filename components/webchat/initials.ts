const small = new Set(["and", "the", "of", "y", "de", "la", "el"]);

/** "Harbor & Finch Legal" gives "HF". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}|^\p{N}/u.test(word) && !small.has(word.toLowerCase()));
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? "");
  return letters.join("").toUpperCase() || "?";
}
