/** What a person typed, as two `tsquery` texts of PostgreSQL: one for who people are, one for what they wrote. */
export interface SearchTerms {
  person: string;
  message: string;
}

const wordsMax = 8;
const phonePattern = /^\+?[\d\s().-]{3,}$/;

/** Every word must be there; each may be the beginning of a longer one. Null when there is no word in it. */
export function searchTerms(typed: string): SearchTerms | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const digits = typed.replaceAll(/\D/g, "");
  const isPhone = phonePattern.test(typed.trim()) && digits.length >= 3;
  const person = isPhone ? `${prefix(digits)} | ${prefix([...digits].reverse().join(""))}` : all(words);
  // Split at spaces only: the text index keeps an address or a price in one piece.
  const written = typed.split(/\s+/).map((word) => word.replaceAll(/['’\\\0]/g, " ").trim());
  return { person, message: all(written.filter((word) => /[\p{L}\p{N}]/u.test(word))) };
}

function all(words: readonly string[]): string {
  return words.slice(0, wordsMax).map(prefix).join(" & ");
}

function prefix(word: string): string {
  return `'${word}':*`;
}
