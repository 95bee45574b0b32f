import { z } from "zod";

/** Why an answer that an agent proposed is not believed. */
export const dropReasons = [
  "unknown_question",
  "unknown_message",
  "words_not_in_message",
  "not_the_customers_words",
  /** The words say nothing: "I", "ok", "hello". */
  "words_say_nothing",
  /** The quote cuts a number or an address apart. */
  "words_cut_apart",
  /** The customer repeats what the business wrote. */
  "words_of_the_business",
  /** The value does not follow from the words. */
  "value_not_in_words",
  /** No refusal stands in the words. */
  "no_refusal",
  /** A correction that is older than the answer. */
  "older_than_answer",
  "locked",
  "unparsable",
] as const;
export type DropReason = (typeof dropReasons)[number];

/** What a reply of the model must not do. */
export const replyRules = [
  "empty",
  "too_long",
  "greeting_missing",
  "question_missing",
  "question_other",
  "question_several",
  "question_not_last",
  "question_unwanted",
  "repeats_itself",
  "amount",
  "hours",
  "stock",
  "promise",
  "contact",
  "leak",
  "claims_human",
  "insult",
  "formatting",
  "language",
] as const;
export type ReplyRule = (typeof replyRules)[number];

export interface ReplyProblem {
  rule: ReplyRule;
  /** Tells the model what to mend. */
  fix: string;
}

/** What code decided about one turn of an agent: kept in the turn's record, counted, and shown to people. */
const verdict = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("answer_taken"),
    questionKey: z.string(),
    state: z.enum(["answered", "declined", "unclear"]),
  }),
  z.object({ type: z.literal("answer_dropped"), questionKey: z.string(), because: z.enum(dropReasons) }),
  /** `first`: the reply as proposed. `repair`: the one that was to mend it. */
  z.object({ type: z.literal("reply_refused"), rule: z.enum(replyRules), attempt: z.enum(["first", "repair"]) }),
  z.object({ type: z.literal("reply_repaired") }),
  /** The scripted wording went out. */
  z.object({ type: z.literal("reply_replaced") }),
  z.object({ type: z.literal("repair_failed"), because: z.string() }),
  z.object({ type: z.literal("limit_reached"), limit: z.enum(["messages", "repetition"]) }),
]);
export type Verdict = z.infer<typeof verdict>;

/** What a record holds; sentences that older versions wrote there are left out. */
export function readVerdicts(stored: readonly unknown[]): Verdict[] {
  return stored.flatMap((one) => {
    const read = verdict.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
