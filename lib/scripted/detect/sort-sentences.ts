import { type Cues, type Remark, remarks } from "../language/cues.ts";
import type { Ears } from "./ears.ts";
import { isQuestion, splitQuestion } from "./questions.ts";
import { clauseAround, type Part, sentencesOf, without } from "./sentences.ts";
import { bareWords, courtesyOf, saysYesOrNo } from "./small-talk.ts";

/** The sentences of a message by what they do. */
export interface Sorted {
  /** About the assistant, about reaching a person, or a courtesy: no answers. */
  asides: Part[];
  /** Questions and requests to the business. */
  asking: Part[];
  remarks: Set<Remark>;
  /** Asks how the assistant is. */
  wellbeing: boolean;
  wantsPerson: boolean;
  wantsNoPerson: boolean;
}

function takesBackPerson(folded: string, cues: readonly Cues[]): boolean {
  return cues.some((cue) => cue.wantsNoPerson.test(folded));
}

/** A request to go on with a person instead of the assistant. Who asks whether this is one does not ask for one. */
function asksForPerson(folded: string, cues: readonly Cues[]): boolean {
  const bare = bareWords(folded);
  if (takesBackPerson(folded, cues) || cues.some((cue) => cue.remarks.whether_bot.test(folded))) return false;
  return cues.some((cue) => cue.wantsPerson.some((one) => one.test(folded)) || cue.wantsPersonWhole.test(bare));
}

type Said = Part & { remark: Remark };

function remarksIn(sentence: Part, cues: readonly Cues[], folded: string): Said[] {
  const own = folded.slice(sentence.start, sentence.end);
  return remarks.flatMap((remark) =>
    cues.flatMap((cue) => {
      const match = cue.remarks[remark].exec(own);
      if (!match) return [];
      const start = sentence.start + match.index;
      return [{ remark, start, end: start + match[0].length, text: match[0] }];
    }),
  );
}

const restWordsMin = 3;

/** Whether words that stand beside an insult say what the customer needs. */
export function tellsNeed(folded: string, cues: readonly Cues[]): boolean {
  return cues.some((cue) => cue.tells.test(folded));
}

/** "damn bot I need a lawyer": the insult alone, where its clause says more; else the clause. */
function asideOf(text: string, folded: string, { remark, start, end }: Said, cues: readonly Cues[]): Part {
  const clause = clauseAround(text, start, end);
  const rest = without(folded, [{ start, end }]).slice(clause.start, clause.end);
  return remark === "upset" && tellsNeed(rest, cues) ? { start, end, text: text.slice(start, end) } : clause;
}

/**
 * "isn't it?": what little is left of a sentence beside a remark belongs to the remark. Of a sentence that insults it is
 * the other way about: "3k, you idiots" answers, and the more it says, the more it is anger, unless it says a need.
 */
function isAsideAsWhole({ start, end }: Part, sorted: Sorted, folded: string, cues: readonly Cues[]): boolean {
  const rest = without(folded, sorted.asides).slice(start, end);
  const left = bareWords(rest).split(" ").length;
  return sorted.remarks.has("upset") ? left > restWordsMin && !tellsNeed(rest, cues) : left < restWordsMin;
}

function sortSentence(sorted: Sorted, sentence: Part, texts: { text: string; folded: string }, ears: Ears): void {
  const { text, folded } = texts;
  const own = folded.slice(sentence.start, sentence.end);
  const courtesy = courtesyOf(own, ears.possible);
  const [wants, takesBack] = [asksForPerson(own, ears.possible), takesBackPerson(own, ears.possible)];
  sorted.wellbeing ||= courtesy === "wellbeing";
  sorted.wantsPerson ||= wants;
  sorted.wantsNoPerson ||= takesBack;
  // A yes or a no may answer a question, also with a "thank you"; all other courtesies say nothing to one.
  const isCourtesy = courtesy !== null && courtesy !== "acknowledgement" && !saysYesOrNo(own, ears.possible);
  if (isCourtesy || wants || takesBack) sorted.asides.push(sentence);
  if (courtesy !== null || wants || takesBack) return;
  const said = remarksIn(sentence, ears.possible, folded);
  for (const one of said) {
    sorted.remarks.add(one.remark);
    sorted.asides.push(asideOf(text, folded, one, ears.possible));
  }
  if (said.length > 0 && isAsideAsWhole(sentence, sorted, folded, ears.possible)) sorted.asides.push(sentence);
  const part = isQuestion(own, ears.likely) ? splitQuestion(sentence, own, ears.likely) : null;
  if (part && !said.some(({ start, end }) => start < part.end && end > part.start)) sorted.asking.push(part);
}

/** Nobody says more in one message; what floods costs no more. */
const sentencesMax = 60;

/** Each sentence of the message once. */
export function sortSentences(text: string, folded: string, ears: Ears): Sorted {
  const sorted: Sorted = {
    asides: [],
    asking: [],
    remarks: new Set(),
    wellbeing: false,
    wantsPerson: false,
    wantsNoPerson: false,
  };
  for (const sentence of sentencesOf(text).slice(0, sentencesMax))
    sortSentence(sorted, sentence, { text, folded }, ears);
  return sorted;
}
