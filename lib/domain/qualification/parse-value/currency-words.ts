import { currencyCodes } from "./currency.ts";
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
