import type { InvalidReason } from "#lib/domain/qualification/answer.ts";

/** Sentences of which one is said, another one than last time. */
export type Variants = readonly string[];

/** What the scripted agent says. No sentence asks anything: the one question is the configured one. */
export interface Wording {
  thanks: Variants;
  corrected: Variants;
  declined: Variants;
  unclear: Variants;
  /** Before a question that was not answered. */
  notAnswered: Variants;
  /** The same, after something else was said in the message. */
  backToQuestion: Variants;
  refusedRequired: Variants;
  /** "{suggestion}" stands for what was probably meant (`email_misspelt`). */
  invalid: Readonly<Record<InvalidReason, Variants>>;
  /** The customer's one question, which the material does not answer. */
  passOn: Variants;
  /** One of several. `topics`: theirs in their words, quoted. */
  passOnNamed: (topics: string) => Variants;
  passOnOthers: Variants;
  quote: (words: string) => string;
  and: string;
  /** A file that a model looked into. */
  attachmentSeen: Variants;
  /** `name`: of the agent, may be empty. */
  assistant: (businessName: string, name: string) => Variants;
  why: Variants;
  /** To go on in the language of this wording. */
  thisLanguage: Variants;
  chatter: Variants;
  tampering: (businessName: string) => Variants;
  upset: Variants;
  /** A request for a person is taken back. */
  goOn: Variants;
  wellbeing: Variants;
  waiting: Variants;
  moment: Variants;
  goodbye: Variants;
  youAreWelcome: Variants;
  helloAgain: Variants;
  returned: Variants;
  returnedUnanswered: Variants;
  cannotHelp: Variants;
  loop: Variants;
  /** After all questions are settled. */
  settled: Variants;
  settledGreeting: Variants;
  settledWaiting: Variants;
  settledThanks: Variants;
  settledGoodbye: Variants;
  settledNod: Variants;
}
