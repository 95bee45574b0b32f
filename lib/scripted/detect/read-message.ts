import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { textAnswerMax } from "#lib/domain/qualification/parse-value/parse-value.ts";
import type { TurnMessage } from "#lib/domain/qualification/turn.ts";
import type { Cues, ScriptedLanguage } from "../language/language.ts";
import { languageOf, languages } from "../language/languages.ts";
import { type Part, sentencesOf } from "./sentences.ts";

/** What a customer does with one message, as far as fixed rules can tell. */
export interface MessageReading {
  message: TurnMessage;
  /** NFC, as much of it as an answer may hold; positions count in it and in `folded`. */
  text: string;
  folded: string;
  cues: readonly Cues[];
  automatic: boolean;
  /** Nothing but a greeting, a thank-you or an "ok". */
  smallTalk: "greeting" | "thanks" | "acknowledgement" | null;
  refuses: boolean;
  wantsPerson: boolean;
  corrects: boolean;
  asksWhetherBot: boolean;
  /** Questions of the customer. */
  questions: Part[];
  /** Sentences about the assistant itself or about reaching a person: no answers. */
  asides: Part[];
  /** Requests in the form of a question ("can you help me with a divorce?"): they may answer a text question. */
  requests: Part[];
}

/** The words alone: no marks, no emoji, single spaces. */
export function bareWords(folded: string): string {
  return folded
    .replace(/[^\p{L}\p{N}'@/ -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** In a language that shows, its own cues; else those of all. */
function cuesFor(text: string): readonly Cues[] {
  const guess = detectLanguage(text);
  return guess?.sure ? [languageOf(guess.code).cues] : languages.map((language: ScriptedLanguage) => language.cues);
}

/** Whether the words are nothing but a greeting, a thank-you or an "ok". */
export function smallTalkOf(folded: string, cues: readonly Cues[]): MessageReading["smallTalk"] {
  const clauses = folded
    .split(/[,.;!?\n¿¡]+/)
    .map(bareWords)
    .filter((clause) => clause !== "");
  if (clauses.length === 0) return "acknowledgement";
  const every = (...kinds: ("greeting" | "thanks" | "acknowledgement")[]) =>
    clauses.every((clause) => cues.some((cue) => kinds.some((kind) => cue[kind].test(clause))));
  if (every("greeting")) return "greeting";
  if (every("thanks", "acknowledgement") && !every("acknowledgement")) return "thanks";
  if (every("acknowledgement")) return "acknowledgement";
  return every("greeting", "thanks", "acknowledgement") ? "greeting" : null;
}

/** "sorry to ask, how much is it?": the part that asks stands alone. */
function splitQuestion(sentence: Part, folded: string, cues: readonly Cues[]): Part {
  const own = folded.slice(sentence.start, sentence.end);
  for (const match of own.matchAll(/(?:[,;:]\s*|\s(?:and|but|so|y|pero|e)\s+)/g)) {
    const from = match.index + match[0].length;
    if (cues.some((cue) => cue.questionStart.test(own.slice(from)))) {
      return { start: sentence.start + from, end: sentence.end, text: sentence.text.slice(from) };
    }
  }
  return sentence;
}

function isQuestion(sentence: Part, folded: string, cues: readonly Cues[]): boolean {
  const own = folded.slice(sentence.start, sentence.end).replace(/^[\s¿]+/, "");
  const words = own.split(/\s+/).length;
  const starts = cues.some((cue) => cue.questionStart.test(own));
  /** "maybe 2,000?" is a hesitant answer. */
  if (own.trimEnd().endsWith("?")) return starts || words > 4 || !/\d/.test(own);
  return words >= 3 && words <= 12 && !/^when (?:i|we|my|the)\b/.test(own) && starts;
}

function isSmallTalk(part: Part, folded: string, cues: readonly Cues[]): boolean {
  return smallTalkOf(folded.slice(part.start, part.end), cues) !== null;
}

function isAboutPerson(part: Part, folded: string, cues: readonly Cues[]): boolean {
  const own = folded.slice(part.start, part.end);
  return cues.some((cue) => cue.asksWhetherBot.test(own)) || asksForPerson(own, cues);
}

/** A request to go on with a person instead of the assistant. */
function asksForPerson(folded: string, cues: readonly Cues[]): boolean {
  const bare = bareWords(folded);
  return cues.some(
    (cue) =>
      (cue.wantsPerson.some((pattern) => pattern.test(folded)) && !cue.wantsNoPerson.test(folded)) ||
      cue.wantsPersonWhole.test(bare),
  );
}

function refusesIn(folded: string, cues: readonly Cues[]): boolean {
  const bare = bareWords(folded);
  return cues.some((cue) => cue.refusal.some((pattern) => pattern.test(folded)) || cue.refusalWhole.test(bare));
}

const furtherWordsMin = 4;

/** A customer who does not want to say, or does not know, and does not go on to say something after all. */
function isRefusal(folded: string, cues: readonly Cues[]): boolean {
  if (!refusesIn(folded, cues)) return false;
  const clauses = folded.split(/[.!?;\n]+|,?\s\b(?:but|pero)\b/);
  const further = clauses.filter((clause) => !refusesIn(clause, cues) && smallTalkOf(clause, cues) === null);
  return further.every((clause) => bareWords(clause).split(" ").length < furtherWordsMin);
}

export function readMessage(message: TurnMessage): MessageReading {
  const text = message.text.normalize("NFC").slice(0, textAnswerMax);
  const folded = fold(text);
  const cues = cuesFor(text);
  const asking = sentencesOf(text)
    .filter((sentence) => isQuestion(sentence, folded, cues))
    .map((sentence) => splitQuestion(sentence, folded, cues))
    .filter((part) => !isSmallTalk(part, folded, cues) && !isAboutPerson(part, folded, cues));
  const asides = sentencesOf(text).filter((sentence) => isAboutPerson(sentence, folded, cues));
  const isRequest = (part: Part) => cues.some((cue) => cue.requestQuestion.test(folded.slice(part.start, part.end)));
  const some = (test: (cue: Cues) => boolean) => message.hasWords && cues.some(test);
  return {
    message,
    text,
    folded,
    cues,
    automatic: some((cue) => cue.automatic.some((pattern) => pattern.test(folded))),
    smallTalk: message.hasWords ? smallTalkOf(folded, cues) : null,
    refuses: message.hasWords && isRefusal(folded, cues),
    wantsPerson: message.hasWords && asksForPerson(folded, cues),
    corrects: some((cue) => cue.correction.test(folded) || cue.restatement.test(folded)),
    asksWhetherBot: some((cue) => cue.asksWhetherBot.test(folded)),
    asides: message.hasWords ? asides : [],
    questions: message.hasWords ? asking.filter((part) => !isRequest(part)) : [],
    requests: message.hasWords ? asking.filter(isRequest) : [],
  };
}
