import type { InvalidReason } from "#lib/domain/qualification/answer.ts";

/** Patterns that recognise what a customer does with a message. All folded: lower case, no accents, ASCII marks. */
export interface Cues {
  /** Found anywhere: clearly does not want to say. */
  refusal: readonly RegExp[];
  /** The whole message. */
  refusalWhole: RegExp;
  /** Found anywhere. */
  wantsPerson: readonly RegExp[];
  /** The whole message. */
  wantsPersonWhole: RegExp;
  /** Takes a request for a person back: "I don't need a human". */
  wantsNoPerson: RegExp;
  /** At the start of a message or a clause. */
  correction: RegExp;
  /** "my e-mail is", "my budget is": restates an answer without any other sign. */
  restatement: RegExp;
  /** Starts of questions, for those without a question mark. */
  questionStart: RegExp;
  /** A request in the form of a question that says what is needed: "can you help me with …?" */
  requestQuestion: RegExp;
  asksWhetherBot: RegExp;
  automatic: readonly RegExp[];
  /** The whole message, without marks and emoji. */
  greeting: RegExp;
  thanks: RegExp;
  acknowledgement: RegExp;
  /** What may stand beside a value without saying more: "my e-mail is". */
  filler: RegExp;
  /** A clause that speaks about what the customer can spend. */
  budgetTalk: RegExp;
  /** A clause that speaks about other money. */
  otherMoneyTalk: RegExp;
  phoneTalk: RegExp;
  /** Words that say nothing about the subject of a question. */
  stopWords: readonly string[];
}

/** What the scripted agent says. No sentence asks anything: the one question is the configured one. */
export interface Wording {
  thanks: readonly string[];
  corrected: readonly string[];
  declined: readonly string[];
  unclear: readonly string[];
  notAnswered: readonly string[];
  backToQuestion: readonly string[];
  refusedRequired: readonly string[];
  /** "{suggestion}" stands for what was probably meant (`email_misspelt`). */
  invalid: Readonly<Record<InvalidReason, readonly string[]>>;
  options: (options: readonly string[]) => string;
  passOn: readonly string[];
  attachment: readonly string[];
  bot: (businessName: string) => string;
  returned: readonly string[];
  returnedUnanswered: string;
  cannotHelp: string;
  loop: string;
  added: string;
  settled: string;
  settledGreeting: string;
  welcome: string;
}

/** One language of the scripted agent. Another language is another file of this shape. */
export interface ScriptedLanguage {
  code: string;
  locale: string;
  cues: Cues;
  wording: Wording;
}
