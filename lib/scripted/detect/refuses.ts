import type { Cues } from "../language/cues.ts";
import { bareWords, courtesyOf } from "./small-talk.ts";

function refusesIn(folded: string, cues: readonly Cues[]): boolean {
  const bare = bareWords(folded);
  return cues.some((cue) => cue.refusal.some((pattern) => pattern.test(folded)) || cue.refusalWhole.test(bare));
}

const furtherWordsMin = 4;

/** A customer who does not want to say, or does not know, and does not go on to say something after all. */
export function isRefusal(folded: string, cues: readonly Cues[]): boolean {
  if (!refusesIn(folded, cues)) return false;
  const clauses = folded.split(/[.!?;\n]+|,?\s\b(?:but|pero|mas|porem|mais|aber)\b/);
  const further = clauses.filter((clause) => !refusesIn(clause, cues) && courtesyOf(clause, cues) === null);
  return further.every((clause) => bareWords(clause).split(" ").length < furtherWordsMin);
}
