/** Patterns out of lists of phrases. Phrases are folded and may hold pattern syntax. Borders hold for every letter. */

const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";

function anyOf(phrases: readonly string[]): string {
  return `(?:${[...phrases].sort((a, b) => b.length - a.length).join("|")})`;
}

/** Any of the phrases, as whole words, anywhere. */
export function anywhere(...phrases: readonly string[]): RegExp {
  return new RegExp(`${before}${anyOf(phrases)}${after}`, "u");
}

/** The same, once for every place. */
export function everywhere(...phrases: readonly string[]): RegExp {
  return new RegExp(`${before}${anyOf(phrases)}${after}`, "gu");
}

/** Any of the phrases at the start. */
export function leading(...phrases: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(phrases)}${after}`, "u");
}

/** One of the phrases and nothing else. */
export function whole(...phrases: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(phrases)}$`, "u");
}

export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
