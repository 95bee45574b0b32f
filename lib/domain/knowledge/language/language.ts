/**
 * What searching the material needs to know about a language. All words and patterns are folded: lower case, no accents.
 * Another language is another file of this shape.
 */
export interface KnowledgeLanguage {
  code: string;
  /** Words that say nothing about the subject of a question. */
  stopWords: ReadonlySet<string>;
  /** Phrases that would be a subject if they stood alone: "will you". */
  phrases: RegExp;
  /** Asks what something costs. */
  price: RegExp;
  cheapest: RegExp;
  dearest: RegExp;
  /** Asks how long something takes. */
  duration: RegExp;
  /** Asks when the business is open. */
  hours: RegExp;
  /** In the order of `colours`: every form, separated by spaces. */
  colours: readonly string[];
}

/** The first name of each is the one that the others are read as. */
export const colourNames = [
  "black",
  "white",
  "grey",
  "red",
  "blue",
  "green",
  "yellow",
  "brown",
  "orange",
  "pink",
  "purple",
  "beige",
  "silver",
  "gold",
] as const;

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}
