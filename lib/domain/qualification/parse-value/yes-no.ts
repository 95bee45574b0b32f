import { inAnyLanguage } from "./all-languages.ts";
import { blank } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";

export interface YesNoSpan {
  start: number;
  end: number;
  yes: boolean;
}

/** "that would be nice, if it isn't too expensive": what follows is a condition, and no answer. */
const condition =
  /(?<=\p{L}[^\p{L}]+)(?<!\p{L})(?:if|unless|wenn|falls|si (?:c'est|ce n'est|no es|es)|s'il|se (?:nao for|for))(?!\p{L}).*$/su;

/** What the words say; where both stand, the first one ("no, but I have the papers"). Null where neither stands. */
export function readYesNo(folded: string, lexicon: Lexicon): YesNoSpan | null {
  const despite = inAnyLanguage("yesDespiteNo").exec(folded);
  if (despite) return { start: despite.index, end: despite.index + despite[0].length, yes: true };
  const clear = blank(folded, inAnyLanguage("unsure"));
  const yes = lexicon.yes.exec(clear);
  const no = lexicon.no.exec(blank(clear, condition));
  const first = yes && no ? (yes.index < no.index ? yes : no) : (yes ?? no);
  if (!first) return null;
  return { start: first.index, end: first.index + first[0].length, yes: first === yes };
}
