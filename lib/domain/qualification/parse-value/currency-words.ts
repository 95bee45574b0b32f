import { currencyCodes } from "./currency.ts";
import { lexicons } from "./language/lexicons.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";

export const currencySymbols = "us\\$|mx\\$|ca\\$|au\\$|r\\$|a\\$|s\\/|[$€£¥₹]";
const codes = currencyCodes.join("|").toLowerCase();

/** Ends right before an amount. */
export const currencyWordBefore = new RegExp(`(${currencySymbols}|\\b(?:${codes}|fr\\.|sfr\\.?))\\s*$`);

const patterns = new Map<string, RegExp>();

/** Starts right after an amount: "1.500,- €", "2 Mio. Euro", "3 million dollars". */
export function currencyWordAfter(lexicon: Lexicon): RegExp {
  const known = patterns.get(lexicon.code);
  if (known) return known;
  const words = anyOf([...Object.keys(lexicon.currencies), ...lexicon.pesos]);
  const made = new RegExp(
    `^(?:[.,]-{1,2}|\\.)?\\s*(?:de\\s+|of\\s+|d')?(${currencySymbols}|(?:${codes}|${words})(?![\\p{L}]))`,
    "u",
  );
  patterns.set(lexicon.code, made);
  return made;
}

let anyCurrency: RegExp | null = null;

function currencyPattern(): RegExp {
  const words = anyOf(lexicons.flatMap(({ currencies, pesos }) => [...Object.keys(currencies), ...pesos]));
  const whole = `(?<!\\p{L})(?:${codes}|fr\\.|sfr|${words})(?!\\p{L})`;
  return new RegExp(`${currencySymbols}|${whole}|(?:${codes})\\d`, "u");
}

/** Whether a folded text names a currency in any language: where it does not, no amount in it has one. */
export function namesCurrency(folded: string): boolean {
  anyCurrency ??= currencyPattern();
  return anyCurrency.test(folded);
}
