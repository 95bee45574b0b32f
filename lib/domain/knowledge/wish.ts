import { toMinor } from "../qualification/parse-value/currency.ts";
import { lexiconsFor } from "../qualification/parse-value/language/lexicons.ts";
import { findMoney, type MoneySpan } from "../qualification/parse-value/money.ts";
import { colourNames } from "./language/language.ts";
import { knowledgeLanguage, knowledgeLanguages } from "./language/languages.ts";
import { foldWords, subjectWords } from "./words.ts";

/** One word of a question. */
export interface WishWord {
  /** The word and what it is also called, folded: a colour in five languages. */
  forms: readonly string[];
  /** A property that a row must have: a row in another colour is no answer. */
  required: boolean;
}

/** What a customer wants to know, read out of one question. */
export interface Wish {
  question: string;
  words: readonly WishWord[];
  asksPrice: boolean;
  /** How long something takes. */
  asksTime: boolean;
  asksHours: boolean;
  order: "cheapest" | "dearest" | null;
  /** Minor units of the business's currency. */
  atLeastMinor: number | null;
  atMostMinor: number | null;
}

export interface WishContext {
  /** ISO 639-1. */
  language: string | null;
  currency: string;
}

/** Also what the conversation is about: "what does it cost?" has no subject of its own. */
export interface ConversationContext extends WishContext {
  about: string;
}

/**
 * The readings of one question, the likeliest first. One that has no subject of its own is about what the conversation is
 * about, and "what is the cheapest?" may also mean everything.
 */
export function readWishes(question: string, context: ConversationContext): Wish[] {
  const wish = readWish(question, context);
  if (wish.words.length > 0 || !wish.asksPrice) return [wish];
  const words = readWish(context.about, context).words;
  const about = words.length > 0 ? [{ ...wish, words }] : [];
  const isWide = wish.order !== null || wish.atLeastMinor !== null || wish.atMostMinor !== null;
  return isWide ? [...about, wish] : about;
}

const wordsMax = 16;
const questionMax = 500;

export function readWish(question: string, context: WishContext): Wish {
  const language = knowledgeLanguage(context.language);
  const folded = foldWords(question.slice(0, questionMax));
  const limit = findLimit(folded, context);
  const without = limit ? `${folded.slice(0, limit.start)} ${folded.slice(limit.end)}` : folded;
  const order = language.cheapest.test(without) ? "cheapest" : language.dearest.test(without) ? "dearest" : null;
  const bare = without.replace(language.cheapest, " ").replace(language.dearest, " ");
  const minor = (amount: number | null | undefined) => (amount == null ? null : toMinor(amount, context.currency));
  const asksHours = language.hours.test(folded);
  return {
    question,
    words: subjectWords(bare, language).slice(0, wordsMax).map(wishWord),
    asksPrice: !asksHours && (order !== null || limit !== null || language.price.test(folded)),
    asksTime: !asksHours && language.duration.test(folded),
    asksHours,
    order,
    atLeastMinor: minor(limit?.atLeast),
    atMostMinor: minor(limit?.atMost),
  };
}

/** "under 100", "between 1k and 2k": an amount with an open side, or a range. A plain amount is no limit. */
function findLimit(folded: string, { language, currency }: WishContext): MoneySpan | null {
  for (const lexicon of lexiconsFor(language)) {
    const limit = findMoney(folded, lexicon, currency).find(
      (span) => span.atLeast !== span.atMost && (span.currency === null || span.currency === currency),
    );
    if (limit) return limit;
  }
  return null;
}

const colourForms = new Map<string, readonly string[]>();
for (const [index] of colourNames.entries()) {
  const forms = knowledgeLanguages.flatMap((language) => (language.colours[index] ?? "").split(" "));
  for (const form of forms) if (!colourForms.has(form)) colourForms.set(form, [...new Set(forms)]);
}

function wishWord(word: string): WishWord {
  const colour = colourForms.get(word);
  return colour
    ? { forms: [word, ...colour.filter((form) => form !== word)], required: true }
    : { forms: [word], required: false };
}
