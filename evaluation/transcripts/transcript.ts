import type { Business } from "#evaluation/business/business.ts";
import type { Ending } from "#evaluation/customer/customer.ts";
import type { Expected } from "#evaluation/expected.ts";
import type { Language } from "#evaluation/language.ts";

export interface Line {
  /** One message, or several in one burst. */
  says: string | readonly string[];
  /** What a perfect reader knows after it, by question. */
  told?: Readonly<Record<string, Expected>>;
}

/** A conversation that does not react: always the same words, whatever the agent says. */
export interface Transcript {
  name: string;
  business: Business["name"];
  language: Language;
  lines: readonly Line[];
  endings?: readonly Ending[];
}
