import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { textAnswerMax } from "#lib/domain/qualification/parse-value/parse-value.ts";
import type { TurnMessage } from "#lib/domain/qualification/turn.ts";
import type { Courtesy, Cues, Remark } from "../language/cues.ts";
import { languages } from "../language/languages.ts";
import { allCues, earsFor } from "./ears.ts";
import { isRefusal } from "./refuses.ts";
import { type Part, without } from "./sentences.ts";
import { courtesyOf } from "./small-talk.ts";
import { sortSentences } from "./sort-sentences.ts";

/** What a customer does with one message, as far as fixed rules can tell. */
export interface MessageReading {
  message: TurnMessage;
  /** NFC, as much of it as an answer may hold; positions count in it and in `folded`. */
  text: string;
  folded: string;
  /** ISO 639-1 of the languages that it is likely in, and what is listened for in them. */
  languages: readonly string[];
  cues: readonly Cues[];
  automatic: boolean;
  /** Nothing but a greeting, a thank-you, an "ok" and the like. */
  courtesy: Courtesy | null;
  /** Asks how the assistant is. */
  wellbeing: boolean;
  /** What is said to the assistant itself. */
  remarks: ReadonlySet<Remark>;
  refuses: boolean;
  /** Keeps an address or a telephone number to themselves. */
  refusesContact: boolean;
  wantsPerson: boolean;
  wantsNoPerson: boolean;
  corrects: boolean;
  /** Questions of the customer to the business. */
  questions: Part[];
  /** What is about the assistant, about reaching a person, or a courtesy: no answers. */
  asides: Part[];
  /** Requests in the form of a question ("can you help me with a divorce?"): they may answer a text question. */
  requests: Part[];
}

/** An out-of-office note and the like, in any language. */
export function isAutomatic(message: TurnMessage): boolean {
  const folded = fold(message.text.normalize("NFC").slice(0, textAnswerMax));
  return message.hasWords && allCues.some((cue) => cue.automatic.some((pattern) => pattern.test(folded)));
}

function wordless(message: TurnMessage, text: string, folded: string): MessageReading {
  const nothing = { automatic: false, courtesy: null, wellbeing: false, remarks: new Set<Remark>() };
  const noWish = { refuses: false, refusesContact: false, wantsPerson: false, wantsNoPerson: false, corrects: false };
  return {
    message,
    text,
    folded,
    languages: [],
    cues: [],
    ...nothing,
    ...noWish,
    questions: [],
    asides: [],
    requests: [],
  };
}

/** `language`: of the conversation, null where it is not known; it decides where the words do not. */
export function readMessage(message: TurnMessage, language: string | null): MessageReading {
  const text = message.text.normalize("NFC").slice(0, textAnswerMax);
  const folded = fold(text);
  if (!message.hasWords) return wordless(message, text, folded);
  const ears = earsFor(text, language);
  const { asking, ...sorted } = sortSentences(text, folded, ears);
  const { likely } = ears;
  const isRequest = (part: Part) => likely.some((cue) => cue.requestQuestion.test(folded.slice(part.start, part.end)));
  return {
    message,
    text,
    folded,
    languages: languages.filter((language) => likely.includes(language.cues)).map((language) => language.code),
    cues: likely,
    ...sorted,
    automatic: isAutomatic(message),
    courtesy: courtesyOf(folded, ears.possible),
    refuses: isRefusal(folded, likely) || isRefusal(without(folded, sorted.asides), likely),
    refusesContact: likely.some((cue) => cue.refusalOfContact.test(folded)),
    corrects: likely.some((cue) => cue.correction.test(folded) || cue.restatement.test(folded)),
    questions: asking.filter((part) => !isRequest(part)),
    requests: asking.filter(isRequest),
  };
}
