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

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), patterns[0]?.flags);
}

const listening = new Map<string, Lexicon>();

/**
 * A lexicon that also hears what the language of the words takes back: "we were 60" is no number for a Spanish reader of
 * an English conversation either. Where the language is not known, what is taken back in any.
 */
export function takingBackIn(lexicon: Lexicon, language: string | null): Lexicon {
  const spoken = lexicons.find(({ code }) => code === language)?.code;
  const key = `${lexicon.code} ${spoken}`;
  const known = listening.get(key);
  if (known) return known;
  const heard = [lexicon, ...lexicons.filter(({ code }) => code !== lexicon.code && code === (spoken ?? code))];
  const made: Lexicon = {
    ...lexicon,
    negatedBefore: anyOf(heard.map((one) => one.negatedBefore)),
    notFarBefore: anyOf(heard.map((one) => one.notFarBefore)),
    negatedAfter: anyOf(heard.map((one) => one.negatedAfter)),
    pastBefore: anyOf(heard.map((one) => one.pastBefore)),
    pastAfter: anyOf(heard.map((one) => one.pastAfter)),
  };
  listening.set(key, made);
  return made;
}
