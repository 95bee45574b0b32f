import type { KnowledgeItem } from "../qualification/turn.ts";
import { knowledgeLanguage } from "./language/languages.ts";
import type { Wish, WishWord } from "./wish.ts";
import { bestMatch, foldWords, titleWords, wordsOf } from "./words.ts";

const areaWeight = 0.8;
const textWeight = 0.4;
/** A synonym tells how much of it the question has only where the question has (nearly) all of it. */
const wholePhrase = 0.9;

/** Where the words of a row stand. Made once a row and question. */
interface ItemWords {
  title: readonly string[];
  /** Each is a phrase: it counts as much as the question has of it. "Car park" is no car. */
  synonyms: readonly { words: readonly string[]; share: number }[];
  area: readonly string[];
  text: readonly string[];
}

function itemWords(item: KnowledgeItem, wish: Wish, language: string | null): ItemWords {
  const own = knowledgeLanguage(language);
  const { row } = item;
  const forms = wish.words.flatMap((word) => word.forms);
  const synonyms = (row?.synonyms ?? []).map((synonym) => {
    const words = titleWords(synonym, own);
    return { words, share: shareOf(words, forms) };
  });
  const area = wordsOf(foldWords([row?.area ?? "", ...Object.values(row?.attributes ?? {})].join(" ")));
  return { title: titleWords(item.title, own), synonyms, area, text: wordsOf(foldWords(item.text)) };
}

function matchOf({ forms }: WishWord, among: readonly string[]): number {
  return Math.max(...forms.map((form) => bestMatch(form, among)));
}

/**
 * How surely a row is what the question is about, from 0 to 1: the share of the question's words that the row has, in its
 * name in full, in its area and properties less, in its text least. Where the name has several words, how much of it the
 * question has counts as well: a long question about one thing is still about it. A row that shares no word of its name,
 * its synonyms, its area or its properties is not what is asked about.
 */
export function confidence(wish: Wish, item: KnowledgeItem, language: string | null): number {
  if (wish.words.length === 0) return 0;
  const { title, synonyms, area, text } = itemWords(item, wish, language);
  let sum = 0;
  let isSubject = false;
  for (const word of wish.words) {
    const named = Math.max(matchOf(word, title), ...synonyms.map(({ words, share }) => matchOf(word, words) * share));
    const near = matchOf(word, area) * areaWeight;
    const told = named > 0 || near > 0 ? 0 : matchOf(word, text) * textWeight;
    if (word.required && named === 0 && near === 0) return 0;
    isSubject ||= named > 0 || near > 0;
    sum += Math.max(named, near, told);
  }
  const asked = sum / wish.words.length;
  // No name has any of the words: then the text must have them all.
  if (!isSubject && (wish.words.length < 2 || asked < textWeight * 0.95)) return 0;
  const forms = wish.words.flatMap((word) => word.forms);
  const name = Math.max(
    nameShare(title, forms),
    ...synonyms.map(({ words, share }) => (share >= wholePhrase ? nameShare(words, forms) : 0)),
  );
  return Math.max(asked, name === 0 ? 0 : (asked + name) / 2);
}

/** A name of one word tells nothing beyond the word. */
function nameShare(name: readonly string[], forms: readonly string[]): number {
  return name.length < 2 ? 0 : shareOf(name, forms);
}

function shareOf(name: readonly string[], forms: readonly string[]): number {
  return name.reduce((sum, word) => sum + bestMatch(word, forms), 0) / name.length;
}
