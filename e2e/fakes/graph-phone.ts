/** The number as the platform knows it: in Mexico and Argentina it adds a digit that people leave out (reference B.1). */
export function canonicalPhone(digits: string): string {
  const [, country, rest] = /^(52|54)(\d{10})$/.exec(digits) ?? [];
  if (!country || !rest) return digits;
  return `${country}${country === "52" ? "1" : "9"}${rest}`;
}
