import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { renderBlock } from "./block.ts";

/** The rows that match the burst: the only source of prices. */
export function renderKnowledge(items: readonly KnowledgeItem[]): string {
  return renderBlock("knowledge", ...items.map(itemForModel));
}

function itemForModel({ source, title, text, priceMinor, currency, row }: KnowledgeItem) {
  const price = priceMinor === null || currency === null ? null : renderPrice(priceMinor, currency);
  return {
    source,
    title,
    ...(text !== "" && { text }),
    ...(price !== null && { price }),
    ...(row && price !== null && row.priceKind !== "fixed" && { priceIs: row.priceKind }),
    ...(row && row.priceNote !== "" && { priceNote: row.priceNote }),
    ...(row && row.takes !== "" && { takes: row.takes }),
    ...(row && Object.keys(row.attributes).length > 0 && { attributes: row.attributes }),
  };
}

/** `1234.50 USD`; yen have no minor unit. */
function renderPrice(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}

function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
