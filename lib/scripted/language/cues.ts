/**
 * What polite people say around the matter itself. `wellbeing`: "how are you". `waiting`: "are you there".
 * `moment`: "let me check".
 */
export const courtesies = [
  "waiting",
  "wellbeing",
  "moment",
  "goodbye",
  "thanks",
  "greeting",
  "acknowledgement",
] as const;
export type Courtesy = (typeof courtesies)[number];

/**
 * Sentences that are about the assistant or about nothing: they are met with a line of their own, are no answers and no
 * questions to the business. `why`: what the answer is needed for. `language`: to go on in this one. `tampering`: orders to the machine. `menu`: what another
 * machine offers. `upset`: insults and anger at the assistant.
 */
export const remarks = ["whether_bot", "who", "why", "language", "chatter", "tampering", "menu", "upset"] as const;
export type Remark = (typeof remarks)[number];

/** Patterns that recognise what a customer does with a message. All folded: lower case, no accents, ASCII marks. */
export interface Cues {
  /** Found anywhere: clearly does not want to say. */
  refusal: readonly RegExp[];
  /** Found anywhere: keeps an address or a telephone number to themselves, and nothing else. */
  refusalOfContact: RegExp;
  /** The whole message: does not want to say, or does not know. */
  refusalWhole: RegExp;
  /** Found anywhere. */
  wantsPerson: readonly RegExp[];
  /** The whole message. */
  wantsPersonWhole: RegExp;
  /** Takes a request for a person back: "I don't need a human". */
  wantsNoPerson: RegExp;
  /** At the start of a message or a clause. */
  correction: RegExp;
  /** "I meant": nothing else than a correction begins so. */
  strongCorrection: RegExp;
  /** Group 1 is what the customer takes back: "three" in "four rooms, not three". */
  takenBack: RegExp;
  /** "my e-mail is", "my budget is": restates an answer without any other sign. */
  restatement: RegExp;
  /** Starts of questions, for those without a question mark. */
  questionStart: RegExp;
  /** A request in the form of a question that says what is needed: "can you help me with …?" */
  requestQuestion: RegExp;
  /** In a configured question: a bare yes or no does not answer it. */
  openEnded: RegExp;
  remarks: Readonly<Record<Remark, RegExp>>;
  /** Says what is needed, also beside an insult: "damn bot, I need a lawyer". */
  tells: RegExp;
  automatic: readonly RegExp[];
  /** Phrases at the start of what is left of a clause; a message that they use up says nothing else. */
  courtesies: Readonly<Record<Courtesy, RegExp>>;
  /** Words that may follow a courtesy: "there", "all of you". */
  addressed: RegExp;
  /** A bare no, and a bare yes or no, as the whole message. */
  bareNo: RegExp;
  bareYes: RegExp;
  /** What may stand beside a value without saying more: "my e-mail is". Global. */
  filler: RegExp;
  /** The word for a budget itself. */
  budgetWord: RegExp;
  /** A clause that speaks about what the customer can spend. */
  budgetTalk: RegExp;
  /** A clause that speaks about other money. */
  otherMoneyTalk: RegExp;
  phoneTalk: RegExp;
  /** Options that say nothing unless they were asked for: "other". */
  generalOption: RegExp;
  /** Words that say nothing about the subject of a question. */
  stopWords: readonly string[];
}
