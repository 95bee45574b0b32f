import { lexicons } from "../qualification/parse-value/language/lexicons.ts";
import { findMoney } from "../qualification/parse-value/money.ts";
import { foldWords } from "./words.ts";

/** Whether the text names an amount of money, with its currency. */
export function hasAmount(text: string, currency: string): boolean {
  const folded = foldWords(text);
  return lexicons.some((lexicon) => findMoney(folded, lexicon, currency).some((span) => span.currency !== null));
}

/** The text without the sentences that name an amount of money: for rows whose price is not for customers. */
export function withoutAmounts(text: string, currency: string): string {
  return (text.match(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*/g) ?? [])
    .filter((sentence) => !hasAmount(sentence, currency))
    .join("")
    .trim();
}
