import type { Business, SideQuestion } from "#evaluation/business/business.ts";
import type { Expected } from "#evaluation/expected.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";

export const customerKinds = [
  "plain",
  "terse",
  "bursty",
  "correcting",
  "refusing",
  "off_topic",
  "multilingual",
  "wants_person",
  "hostile",
  "protection",
  "other_bot",
  "voice_only",
  "transcript",
] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** `waiting`: a question stands unanswered. `settled`: all is answered, nobody was called. `unfinished`: it went on for ever. */
export type Ending = HandoffReason | "waiting" | "settled" | "silent" | "unfinished";

export interface Written {
  text: string;
  /** False for voice notes, photos and the like. */
  hasWords: boolean;
}

/** What the customer has now said about one question. */
export interface Told {
  key: string;
  is: Expected;
}

/** One burst, and what a perfect reader knows after it. */
export interface Said {
  burst: readonly Written[];
  told: readonly Told[];
  asks: SideQuestion | null;
  /** Written by a machine that expects no answer: silence is right. */
  isAutomatic: boolean;
}

/** What the customer hears back. */
export interface Heard {
  /** The question that is asked; null when none is. */
  question: Question | null;
  /** Null: the agent stayed silent. */
  reply: string | null;
}

/** A customer writes, hears, and writes again; it ends when there is nothing more to say. */
export type Script = Generator<Said, void, Heard>;

export interface Customer {
  kind: CustomerKind;
  /** `kind/business/language/person`: the same customer in each run. */
  name: string;
  business: Business;
  /** How the conversation may end. */
  endings: readonly Ending[];
  /** Questions whose answers are not looked at: whether this customer answers them is a matter of taste. */
  unjudged?: readonly string[];
  /** What no reply may say. */
  never?: RegExp;
  /** The same run gives the same customer with the same words. */
  script: (run: number) => Script;
}

/** Handed off for whatever reason. */
export const anyHandoff: readonly Ending[] = ["completed", "requested", "cannot_help", "loop"];
