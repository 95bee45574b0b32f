import type { Wish } from "#lib/domain/knowledge/wish.ts";
import { showMoney } from "#lib/domain/qualification/show-value.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { sentencesOf } from "../detect/sentences.ts";
import { type KnowledgeWording, knowledgeWording } from "./wording.ts";

const namedMax = 3;
const textMax = 320;
const descriptionMax = 200;

/** What the selected rows say, in their own words. Null: words that may be said are not there. */
export function sayItems(wish: Wish, items: readonly KnowledgeItem[], locale: string): string | null {
  const [first] = items;
  if (!first) return null;
  if (first.source !== "catalog") return quote(first.text, textMax);
  const wording = knowledgeWording(locale);
  if (wish.asksTime && !wish.asksPrice) return sayTimes(items.slice(0, namedMax));
  const lead = wish.order === "cheapest" ? wording.cheapest : wish.order === "dearest" ? wording.dearest : null;
  const named = items.slice(0, namedMax);
  const lines = named.map((item) => sayPrice(item, wish, wording, locale));
  const more = named.length === 1 ? [takes(first, wording), quote(first.text, descriptionMax)] : [];
  return [lead, ...lines, ...more].filter((part) => part !== null).join(" ");
}

function sayPrice(item: KnowledgeItem, wish: Wish, wording: KnowledgeWording, locale: string): string {
  const { title, priceMinor, currency, row } = item;
  if (priceMinor === null || currency === null) return wish.asksPrice ? wording.onRequest(title) : `${title}.`;
  const price = showMoney(priceMinor, currency, locale);
  const kind =
    row?.priceKind === "from" ? wording.from(price) : row?.priceKind === "hourly" ? wording.hourly(price) : price;
  return row && row.priceNote !== "" ? `${title}: ${kind} (${row.priceNote}).` : `${title}: ${kind}.`;
}

function sayTimes(items: readonly KnowledgeItem[]): string {
  return items.map(({ title, row }) => `${title}: ${row?.takes ?? ""}.`).join(" ");
}

function takes({ row }: KnowledgeItem, wording: KnowledgeWording): string | null {
  return row && row.takes !== "" ? wording.takes(row.takes) : null;
}

/** As many whole sentences as there is room for, without any that ask something. */
function quote(text: string, max: number): string | null {
  let said = "";
  for (const { text: sentence } of sentencesOf(text)) {
    const next = `${said} ${sentence.trim()}`.trim();
    if (next.length > max) break;
    if (!sentence.includes("?")) said = next;
  }
  return said === "" ? null : said;
}
