import type { Wording } from "../wording.ts";

/** Where a tone says something else; what is left out is said as in the language's own table. */
export type OtherWords = Partial<Omit<Wording, "invalid">> & { invalid?: Partial<Wording["invalid"]> };

/** How one language follows the tone that the owner has set. */
export interface ToneWordings {
  /** Polite and without small talk. */
  formal: OtherWords;
  /** As brief as courtesy allows. Addresses nobody. */
  concise: OtherWords;
  /** "tú", "tu", "du": where the owner's own words address customers so. English has none. */
  informal: OtherWords;
}
