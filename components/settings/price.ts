/** "$2,200", "€149.50", "¥9,000"; null where no price is stored. */
export function shownPrice(priceMinor: number | null, currency: string | null): string | null {
  if (priceMinor === null || currency === null) return null;
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(priceMinor / 10 ** digits);
}
