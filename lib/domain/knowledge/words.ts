import { editDistance } from "../qualification/parse-value/edit-distance.ts";
import { fold } from "../qualification/parse-value/fold.ts";
import type { KnowledgeLanguage } from "./language/language.ts";

/** As the search index folds: lower case, no accents, "ss" for "ß". */
export function foldWords(text: string): string {
  return fold(text.normalize("NFC")).replaceAll("ß", "ss").replaceAll("œ", "oe").replaceAll("æ", "ae");
}

/** Folded words that say what a text is about. All of its words where none of them does. */
export function subjectWords(folded: string, { stopWords, phrases }: KnowledgeLanguage): string[] {
  const words = wordsOf(folded.replace(phrases, " ")).filter((word) => !stopWords.has(word));
  return [...new Set(words)];
}

/** The words of a title; where nothing but everyday words stand there, those. */
export function titleWords(title: string, language: KnowledgeLanguage): string[] {
  const folded = foldWords(title);
  const subjects = subjectWords(folded, language);
  return subjects.length > 0 ? subjects : [...new Set(wordsOf(folded))];
}

export function wordsOf(folded: string): string[] {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 || /\d/.test(word));
}

/** Endings of the five languages that leave a word the same word. */
const endings = new Set(
  `s es e n en er em ern r rs d ed ing ings an am amos emos ez ent ons t st te ly al a o as os i is x aux ao oes aes io ia ios ias ar ir arme arse ado ada ados adas ando
   ion ions ation ations lation lations ment ments ung ungen ien ee ees ees cion ciones cao coes tion tions y ies`.split(
    /\s+/,
  ),
);
const stemMin = 4;
const shortStemMin = 3;
const typoMin = 6;
const twoTyposMin = 9;
const compoundMin = 6;

/** How surely two folded words are the same one: 1 the same, less for another form, a typo or a compound, 0 another. */
export function sameWord(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isInflection(short, long)) return 0.95;
  if (/\d/.test(a + b) || a[0] !== b[0]) return 0;
  const typos = short.length >= twoTyposMin ? 2 : short.length >= typoMin ? 1 : 0;
  if (typos > 0 && editDistance(a, b, typos) <= typos) return 0.8;
  return short.length >= compoundMin && long.startsWith(short) ? 0.75 : 0;
}

function isInflection(short: string, long: string): boolean {
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  if (shared === short.length && shared >= shortStemMin && /^(?:s|es)$/.test(long.slice(shared))) return true;
  // An ending may begin with a letter that both words share: "divorce" and "divorced", "policy" and "policies".
  for (let stem = shared; stem >= Math.max(stemMin, shared - 2); stem--) {
    const left = short.slice(stem);
    const right = long.slice(stem);
    if ((left === "" || endings.has(left)) && (right === "" || endings.has(right))) return true;
  }
  return false;
}

/** The best that one of these words does for `word`. */
export function bestMatch(word: string, among: readonly string[]): number {
  let best = 0;
  for (const other of among) {
    best = Math.max(best, sameWord(word, other));
    if (best === 1) return best;
  }
  return best;
}
