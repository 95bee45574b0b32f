const dollarSigns: readonly string[] = [
  "USD",
  "MXN",
  "COP",
  "ARS",
  "CLP",
  "CAD",
  "AUD",
  "NZD",
  "SGD",
  "HKD",
  "UYU",
  "DOP",
];
const pesoCurrencies: readonly string[] = ["MXN", "COP", "ARS", "CLP", "UYU", "DOP", "PHP", "CUP"];

const symbols: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  us$: "USD",
  mx$: "MXN",
  ca$: "CAD",
  au$: "AUD",
  a$: "AUD",
  r$: "BRL",
  "s/": "PEN",
};

export const currencyCodes: readonly string[] = [
  "USD",
  "EUR",
  "GBP",
  "MXN",
  "COP",
  "ARS",
  "CLP",
  "PEN",
  "UYU",
  "CHF",
  "CAD",
  "AUD",
  "NZD",
  "BRL",
  "JPY",
  "CNY",
  "INR",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "HUF",
  "RON",
  "TRY",
  "ZAR",
  "SGD",
  "HKD",
  "AED",
  "ILS",
  "KRW",
  "DOP",
];

const noMinorUnits: readonly string[] = ["JPY", "KRW", "CLP", "VND", "PYG", "ISK", "UGX", "XAF", "XOF"];
const threeDecimals: readonly string[] = ["KWD", "BHD", "JOD", "OMR", "TND"];

/** Decimals of a currency (ISO 4217). */
export function minorDigits(currency: string): number {
  if (noMinorUnits.includes(currency)) return 0;
  return threeDecimals.includes(currency) ? 3 : 2;
}

export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * 10 ** minorDigits(currency));
}

/** The currency of a folded symbol. "$" is the business's own currency where that is written with one. */
export function currencyOfSymbol(symbol: string, assumed: string): string | null {
  if (symbol === "$") return dollarSigns.includes(assumed) ? assumed : "USD";
  return symbols[symbol] ?? null;
}

export function currencyOfPesos(assumed: string): string {
  return pesoCurrencies.includes(assumed) ? assumed : "MXN";
}
