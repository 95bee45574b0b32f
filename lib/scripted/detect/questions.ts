import type { Cues } from "../language/cues.ts";
import type { Part } from "./sentences.ts";

/** Where a question may begin inside a sentence: after a mark or an "and" of any of the languages. */
const openings = /(?:[,;:]\s*|\s)(?:and|but|so|y|pero|mas|porem|e|et|mais|ou|und|aber|oder)\s+|[,;:]\s*/g;

/** "sorry to ask, how much is it?": the part that asks stands alone. `own`: the folded sentence. */
export function splitQuestion(sentence: Part, own: string, cues: readonly Cues[]): Part {
  for (const match of own.matchAll(openings)) {
    const from = match.index + match[0].length;
    if (cues.some((cue) => cue.questionStart.test(own.slice(from)))) {
      return { start: sentence.start + from, end: sentence.end, text: sentence.text.slice(from) };
    }
  }
  return sentence;
}

/** Longer than this nobody leaves out the question mark. */
const markLessMax = 12;

/** Whether a folded sentence asks something. */
export function isQuestion(sentence: string, cues: readonly Cues[]): boolean {
  const own = sentence.replace(/^[\s¿]+/, "");
  const words = own.split(/\s+/).length;
  const starts = cues.some((cue) => cue.questionStart.test(own));
  /** "maybe 2,000?" is a hesitant answer. */
  if (own.trimEnd().endsWith("?")) return starts || words > 4 || !/\d/.test(own);
  return words >= 3 && words <= markLessMax && starts;
}
