import type { Said } from "#evaluation/customer/customer.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import type { Business } from "./business.ts";

function stems(text: string): string[] {
  return (fold(text.normalize("NFC")).match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5));
}

/** The rows that share a word with the burst, best first: what the search in the database is good for, without one. */
export function materialFor({ material }: Business, { burst }: Said): KnowledgeItem[] {
  const sought = new Set(burst.flatMap(({ text }) => stems(text)));
  const shared = (item: KnowledgeItem) => stems(`${item.title} ${item.text}`).filter((stem) => sought.has(stem)).length;
  return material.filter((item) => shared(item) > 0).sort((a, b) => shared(b) - shared(a));
}
