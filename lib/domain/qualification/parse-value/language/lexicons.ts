import type { Lexicon } from "../lexicon.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export const lexicons: readonly Lexicon[] = [en, es, pt, fr, de];

/** The conversation's language first, then the others: customers mix languages. */
export function lexiconsFor(language: string | null): readonly Lexicon[] {
  const own = lexicons.filter((lexicon) => lexicon.code === language);
  return [...own, ...lexicons.filter((lexicon) => lexicon.code !== language)];
}
