import { assertNever } from "../assert-never.ts";
import { fallbackWords, parseFallbackReason } from "../model/fallback-reason.ts";
import { showCost, showTokens } from "../model/use-words.ts";
import type { TurnExplanation } from "../views/turn-view.ts";
import type { DropReason, ReplyRule, Verdict } from "./verdict.ts";

/** What a turn's record says. */
export interface TurnFacts {
  agent: "model" | "scripted";
  model: string | null;
  fallbackBecause: string | null;
  /** The type of its step. */
  outcome: string;
  verdicts: readonly Verdict[];
  sources: readonly string[];
  tokens: number;
  /** Millionths of a US dollar; null where the price is not known. */
  costMicros: number | null;
  durationMs: number;
}

/** Ends the sentence "Not taken for Budget: …". */
const dropWords = {
  unknown_question: "no such question is set up",
  unknown_message: "it names a message that does not exist",
  words_not_in_message: "the customer did not write the quoted words",
  not_the_customers_words: "the words are not the customer's",
  words_say_nothing: "the quoted words say too little",
  words_cut_apart: "the quote cuts a number or an address apart",
  words_of_the_business: "the customer only repeated what your side wrote",
  value_not_in_words: "the value does not follow from the words",
  no_refusal: "the words do not decline to answer",
  older_than_answer: "the words are older than the answer",
  locked: "a person has locked the answer",
  unparsable: "the words could not be read as this kind of answer",
} as const satisfies Record<DropReason, string>;

/** Ends the sentence "A draft was not sent: …". */
const ruleWords = {
  empty: "it was empty",
  too_long: "it was too long",
  greeting_missing: "it did not begin with your greeting",
  question_missing: "it did not ask the next question",
  question_other: "it asked another question than the next one",
  question_several: "it asked more than one question",
  question_not_last: "it went on after the question",
  question_unwanted: "it asked something where nothing is to be asked",
  repeats_itself: "it repeated the message before",
  amount: "it named an amount that your material does not give",
  hours: "it named opening hours that your material does not give",
  stock: "it said what is available, which your material does not say",
  promise: "it promised or did something that only people can",
  contact: "it gave a link, address or number that is not in your material",
  leak: "it gave away instructions or data",
  insult: "it was not polite",
  claims_human: "it claimed to be a person",
  formatting: "it held signs that the channel does not show",
  language: "it was in another language than the customer's",
} as const satisfies Record<ReplyRule, string>;

const didWords: Readonly<Record<string, string>> = {
  ask: "It asked the next open question.",
  ask_again: "It asked again, because the question is still open.",
  hand_off: "It handed the conversation to your team.",
  answer_only: "It answered; nothing was left to ask.",
  stay_silent: "It stayed silent, because the message was automatic.",
};

const takenWords = { answered: "Answer taken", declined: "Taken as declined", unclear: "Kept as unclear" } as const;
const limitWords = {
  messages: "The limit of AI messages was reached.",
  repetition: "The customer wrote the same again and again.",
} as const;

function explainVerdict(verdict: Verdict, labelOf: (key: string) => string): TurnExplanation["decisions"][number] {
  switch (verdict.type) {
    case "answer_taken":
      return { tone: "taken", text: `${takenWords[verdict.state]}: ${labelOf(verdict.questionKey)}.` };
    case "answer_dropped":
      return { tone: "stopped", text: `Not taken for ${labelOf(verdict.questionKey)}: ${dropWords[verdict.because]}.` };
    case "reply_refused": {
      const draft = verdict.attempt === "first" ? "The first draft" : "The second draft";
      return { tone: "stopped", text: `${draft} was not sent: ${ruleWords[verdict.rule]}.` };
    }
    case "reply_repaired":
      return { tone: "mended", text: "The model mended its draft, and that was sent." };
    case "reply_replaced":
      return { tone: "mended", text: "The scripted wording was sent instead." };
    case "repair_failed":
      return { tone: "stopped", text: "The model could not mend its draft." };
    case "limit_reached":
      return { tone: "stopped", text: limitWords[verdict.limit] };
    default:
      return assertNever(verdict);
  }
}

function writerOf({ agent, model, fallbackBecause }: TurnFacts): Pick<TurnExplanation, "writer" | "advice"> {
  const because = parseFallbackReason(fallbackBecause);
  const named = model === null ? "the AI model" : `the AI model ${model}`;
  if (agent === "model" && because === null) return { writer: `Written by ${named}.`, advice: null };
  if (because !== null) {
    const words = fallbackWords(because);
    return { writer: `Written by the scripted agent: ${words.because}.`, advice: words.next };
  }
  const reason = fallbackBecause === null && model === null ? ": no AI model is set up" : "";
  return { writer: `Written by the scripted agent${reason}.`, advice: null };
}

function effortOf({ durationMs, tokens, costMicros }: TurnFacts): string {
  const time = durationMs < 1_000 ? `${durationMs} ms` : `${(durationMs / 1_000).toFixed(1)} s`;
  if (tokens === 0) return `Prepared in ${time}`;
  return `Prepared in ${time} with ${showTokens(tokens)}${costMicros === null ? "" : `, ${showCost(costMicros)}`}`;
}

/** Why a message of the AI says what it says. `labelOf`: the short name of a question. */
export function explainTurn(facts: TurnFacts, labelOf: (questionKey: string) => string): TurnExplanation {
  return {
    ...writerOf(facts),
    did: didWords[facts.outcome] ?? "It reacted to the customer's messages.",
    decisions: facts.verdicts.map((verdict) => explainVerdict(verdict, labelOf)),
    sources: [...facts.sources],
    effort: effortOf(facts),
  };
}
