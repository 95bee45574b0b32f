import { readWishes } from "./wish.ts";
import { selectItems } from "./select.ts";
import type { KnowledgeItem } from "../qualification/turn.ts";
import { knowledgeLanguage } from "./language/languages.ts";
import { bestMatch, foldWords, subjectWords } from "./words.ts";

/** Why a question that was not answered is no longer open. */
export const gapClosings = ["answered", "dismissed"] as const;
export type GapClosing = (typeof gapClosings)[number];

export const gapQuestionMax = 300;

/** So much of each question must stand in the other. */
const alikeMin = 0.6;

/** What a question is about; nothing where it asks about nothing of its own ("how much is it?"): that is no gap. */
export function gapWords(question: string, language: string): string[] {
  return subjectWords(foldWords(question), knowledgeLanguage(language));
}

/** Whether two questions of one language ask the same in other words: each has most of what the other is about. */
export function isSameQuestion(a: string, b: string, language: string): boolean {
  const left = gapWords(a, language);
  const right = gapWords(b, language);
  return covered(left, right) >= alikeMin && covered(right, left) >= alikeMin;
}

function covered(words: readonly string[], by: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.reduce((sum, word) => sum + bestMatch(word, by), 0) / words.length;
}

/** Whether this row alone answers the question, by the same floor as in a conversation. */
export function closesGap(question: string, language: string, item: KnowledgeItem, currency: string): boolean {
  const wishes = readWishes(question, { language, currency, about: "" });
  return wishes.some((wish) => selectItems(wish, [item], language).length > 0);
}
