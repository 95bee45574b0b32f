import type { Lexicon } from "../lexicon.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** English last: in an unknown language "2 mil" is two thousand. */
export const lexicons: readonly Lexicon[] = [es, pt, fr, de, en];

/** The conversation's language first, then the others: customers mix languages. */
export function lexiconsFor(language: string | null): readonly Lexicon[] {
  const own = lexicons.filter((lexicon) => lexicon.code === language);
  return [...own, ...lexicons.filter((lexicon) => lexicon.code !== language)];
}
