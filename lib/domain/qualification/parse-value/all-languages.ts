import { lexicons } from "./language/lexicons.ts";
import type { Lexicon } from "./lexicon.ts";

type Shared = "notNumbers" | "notDates" | "unsure" | "listJoin" | "all" | "yesDespiteNo";

const made = new Map<Shared, RegExp>();

/** A pattern as it is in any of the languages: "mil gracias" is no number in a Portuguese conversation either. */
export function inAnyLanguage(field: Shared): RegExp {
  const known = made.get(field);
  if (known) return known;
  const [first] = lexicons;
  const pattern = new RegExp(lexicons.map((lexicon: Lexicon) => lexicon[field].source).join("|"), first?.[field].flags);
  made.set(field, pattern);
  return pattern;
}
