import type { KnowledgeItem } from "../qualification/turn.ts";
import { confidence } from "./confidence.ts";
import type { Wish } from "./wish.ts";

/** Below these nothing is said. A price is stated with its name beside it, so that a customer sees what it is for. */
const priceFloor = 0.3;
const textFloor = 0.6;
/** Rows that are as good as the best one are all named. */
const tie = 0.1;

export interface Found {
  item: KnowledgeItem;
  confidence: number;
}

function floorOf(wish: Wish, item: KnowledgeItem): number {
  return item.source === "catalog" && wish.asksPrice ? priceFloor : textFloor;
}

function fitsLimit({ atLeastMinor, atMostMinor }: Wish, { priceMinor }: KnowledgeItem): boolean {
  if (atLeastMinor === null && atMostMinor === null) return true;
  return (
    priceMinor !== null &&
    (atLeastMinor === null || priceMinor >= atLeastMinor) &&
    (atMostMinor === null || priceMinor <= atMostMinor)
  );
}

function byPrice(wish: Wish, a: KnowledgeItem, b: KnowledgeItem): number {
  const sign = wish.order === "dearest" ? -1 : 1;
  return sign * ((a.priceMinor ?? 0) - (b.priceMinor ?? 0));
}

/**
 * The rows that answer a question: all of one source, the surest first, and for "the cheapest" the one at that end of the
 * prices. Empty: nothing is sure enough.
 */
export function selectItems(wish: Wish, knowledge: readonly KnowledgeItem[], language: string | null): Found[] {
  const priced = wish.order !== null || wish.atLeastMinor !== null || wish.atMostMinor !== null;
  const candidates = priced
    ? knowledge.filter((item) => item.source === "catalog" && item.priceMinor !== null && fitsLimit(wish, item))
    : knowledge.filter(
        (item) => item.source !== "hours" && (!wish.asksTime || item.source !== "catalog" || hasTime(item)),
      );
  if (priced && wish.words.length === 0) {
    return order(
      wish,
      candidates.map((item) => ({ item, confidence: 1 })),
    );
  }
  const sure = candidates
    .map((item) => ({ item, confidence: confidence(wish, item, language) }))
    .filter((found) => found.confidence >= floorOf(wish, found.item));
  const rank = (found: Found) => preference(wish, found);
  const best = Math.max(0, ...sure.map(rank));
  const top = sure.filter((found) => rank(found) >= best - tie).sort((a, b) => rank(b) - rank(a));
  const source = top[0]?.item.source;
  return order(
    wish,
    top.filter((found) => found.item.source === source),
  );
}

function hasTime({ row }: KnowledgeItem): boolean {
  return row !== undefined && row.takes !== "";
}

/**
 * Where two sources are as sure: prices come from the catalog, and what owners wrote for customers comes before passages of
 * the business context.
 */
function preference(wish: Wish, { item, confidence: sure }: Found): number {
  if (item.source === "context") return sure - 2 * tie;
  return item.source === "catalog" && (wish.asksPrice || wish.asksTime) ? sure + 2 * tie : sure;
}

function order(wish: Wish, found: readonly Found[]): Found[] {
  const limited = wish.atLeastMinor !== null || wish.atMostMinor !== null;
  if (wish.order === null && !limited) return [...found];
  const sorted = [...found].sort((a, b) => byPrice(wish, a.item, b.item));
  const end = sorted[0]?.item.priceMinor;
  return wish.order === null ? sorted : sorted.filter(({ item }) => item.priceMinor === end);
}
