import { lexicons } from "./language/lexicons.ts";
import type { Lexicon } from "./lexicon.ts";

type Blanked = "notNumbers" | "notDates" | "unsure";

const made = new Map<Blanked, RegExp>();

/** What says nothing in any of the languages: "mil gracias" is no number in a Portuguese conversation either. */
export function inAnyLanguage(field: Blanked): RegExp {
  const known = made.get(field);
  if (known) return known;
  const pattern = new RegExp(lexicons.map((lexicon: Lexicon) => lexicon[field].source).join("|"), "g");
  made.set(field, pattern);
  return pattern;
}
