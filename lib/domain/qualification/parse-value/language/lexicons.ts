import type { Lexicon } from "../lexicon.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

export const lexicons: readonly Lexicon[] = [en, es];

/** The conversation's language first, then the others: customers mix languages. */
export function lexiconsFor(language: string | null): readonly Lexicon[] {
  const own = lexicons.filter((lexicon) => lexicon.code === language);
  return [...own, ...lexicons.filter((lexicon) => lexicon.code !== language)];
}
