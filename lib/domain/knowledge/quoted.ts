import type { KnowledgeItem } from "../qualification/turn.ts";
import { foldWords, titleWords, wordsOf } from "./words.ts";
import { knowledgeLanguage } from "./language/languages.ts";

/** So much of a text stands in the reply where the reply says what it says. */
const toldShare = 0.6;
const wordsMin = 3;

/**
 * The rows whose facts a reply states: a price beside (most of) its name, the words of an entry, the times of the hours.
 * For people who ask where an answer came from; nothing depends on it.
 */
export function quotedItems(reply: string, items: readonly KnowledgeItem[], language: string | null): KnowledgeItem[] {
  const words = new Set(wordsOf(foldWords(reply)));
  const digits = new Set((reply.match(/\d[\d.,\s\u202f'’]*\d|\d/g) ?? []).map(bare));
  return items.filter((item) => {
    if (item.source === "hours") return statesTimes(reply, item);
    const name = titleWords(item.title, knowledgeLanguage(language));
    const named = name.length > 0 && share(name, words) >= toldShare;
    if (item.source === "catalog") return named && (item.priceMinor === null || statesPrice(item.priceMinor, digits));
    const told = wordsOf(foldWords(item.text));
    return told.length >= wordsMin ? share(told, words) >= toldShare : named && share(told, words) === 1;
  });
}

function share(of: readonly string[], words: ReadonlySet<string>): number {
  return of.filter((word) => words.has(word)).length / Math.max(of.length, 1);
}

/** "$1,850", "1.850,00 €": the digits alone, with or without decimals. */
function statesPrice(minor: number, digits: ReadonlySet<string>): boolean {
  return [String(minor), String(minor / 100).replace(/\D/g, "")].some((one) => digits.has(one));
}

function bare(amount: string): string {
  return amount.replace(/\D/g, "").replace(/^0+/, "");
}

function statesTimes(reply: string, { hours }: KnowledgeItem): boolean {
  const times = (hours?.weekly ?? []).flat().flatMap(({ from, to }) => [from, to]);
  return times.some((time) => {
    const [hour = "", minute = ""] = time.split(":");
    const twelve = String(((Number(hour) + 11) % 12) + 1);
    return [String(Number(hour)), twelve].some((one) => new RegExp(`\\b0?${one}[:h.]${minute}`).test(reply));
  });
}
