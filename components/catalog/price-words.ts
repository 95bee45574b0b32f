import { shownPrice } from "#components/settings/price.ts";
import type { PriceKind } from "#lib/domain/knowledge/material.ts";
import type { CatalogItemView } from "#lib/domain/views/knowledge-view.ts";

export const priceKindNames = {
  fixed: "Fixed",
  from: "From, as an estimate",
  hourly: "By the hour",
  on_request: "On request",
} as const satisfies Record<PriceKind, string>;

/** "$450" and "fixed"; "from $2,400" and "estimate"; "On request" and nothing. */
export function priceWords(item: Pick<CatalogItemView, "priceKind" | "priceMinor" | "currency" | "priceNote">): {
  price: string;
  note: string;
} {
  const price = shownPrice(item.priceMinor, item.currency);
  const { priceNote } = item;
  if (price === null) return { price: "On request", note: priceNote };
  switch (item.priceKind) {
    case "from":
      return { price: `from ${price}`, note: priceNote || "estimate" };
    case "hourly":
      return { price: `${price} an hour`, note: priceNote };
    case "fixed":
    case "on_request":
      return { price, note: priceNote || "fixed" };
  }
}

/** "14 times", "once", or a dash. */
export function timesWords(times: number): string {
  if (times === 0) return "–";
  return times === 1 ? "once" : `${times.toLocaleString("en")} times`;
}
