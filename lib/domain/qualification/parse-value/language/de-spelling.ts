/**
 * German sources are written with umlauts here. Customers write "ü" (folded: "u"), "ue", and "ss" for "ß": the pattern
 * takes them all. Vowels inside character classes are not supported.
 */
export function german(source: string): string {
  return source
    .replaceAll("ä", "(?:a|ae)")
    .replaceAll("ö", "(?:o|oe)")
    .replaceAll("ü", "(?:u|ue)")
    .replaceAll("ß", "(?:ß|ss)");
}

export function germanPattern(pattern: RegExp): RegExp {
  return new RegExp(german(pattern.source), pattern.flags);
}

function spellings(word: string): string[] {
  const plain = word.replaceAll("ä", "a").replaceAll("ö", "o").replaceAll("ü", "u");
  const long = word.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
  return [...new Set([plain, long].flatMap((spelling) => [spelling, spelling.replaceAll("ß", "ss")]))];
}

/** The same words in each way to write them. */
export function spelled<Meaning>(words: Readonly<Record<string, Meaning>>): Readonly<Record<string, Meaning>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, meaning]) => spellings(word).map((spelling) => [spelling, meaning] as const)),
  );
}
