import { z } from "zod";

/**
 * `open`: asked or not, nothing usable yet. `answered`: normalised value. `declined`: the customer does not want to say.
 * `unclear`: asked again in vain; the customer's words are kept for a person.
 */
export const answerStates = ["open", "answered", "declined", "unclear"] as const;
export type AnswerState = (typeof answerStates)[number];

export const answerSetters = ["ai", "member"] as const;
export type AnswerSetter = (typeof answerSetters)[number];

/** Normalised values beside the customer's own words. `text` shows any of them in the owner's language. */
export const answerValue = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string() }),
  z.object({ type: z.literal("choice"), option: z.string() }),
  z.object({ type: z.literal("multiple_choice"), options: z.array(z.string()).min(1) }),
  z.object({ type: z.literal("number"), number: z.number(), max: z.number().nullable().default(null) }),
  /** Minor units of an ISO 4217 currency. `atLeast`/`atMost` null: not bounded on that side; equal: one amount. */
  z.object({
    type: z.literal("money"),
    currency: z.string().length(3),
    atLeastMinor: z.number().int().nullable(),
    atMostMinor: z.number().int().nullable(),
  }),
  /** ISO 8601 days, inclusive. A single day has `from` = `to`; words like "as soon as possible" have `asap`. */
  z.object({
    type: z.literal("date"),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    asap: z.boolean().default(false),
  }),
  z.object({ type: z.literal("email"), email: z.string() }),
  /** E.164. */
  z.object({ type: z.literal("phone"), phone: z.string() }),
  z.object({ type: z.literal("yes_no"), yes: z.boolean() }),
]);
export type AnswerValue = z.infer<typeof answerValue>;

/** The current answer to one question of one conversation's lead. */
export interface Answer {
  questionKey: string;
  state: AnswerState;
  value: AnswerValue | null;
  /** The customer's exact words, and the message they stand in. Null when a member set the value. */
  words: string | null;
  messageId: string | null;
  setBy: AnswerSetter | null;
  /** A person edited it: the AI cannot overwrite it. */
  locked: boolean;
  /** How often an unusable value came, and how often the customer refused. */
  invalidCount: number;
  refusedCount: number;
}

export const invalidReasons = [
  "email_without_domain",
  "email_malformed",
  /** Well-formed, with a domain that is a usual slip ("gmial.com"). */
  "email_misspelt",
  "phone_malformed",
  "not_a_number",
  "no_amount",
  "not_an_option",
  "no_date",
  "date_in_past",
  "not_yes_or_no",
  "too_long",
  "empty",
] as const;
export type InvalidReason = (typeof invalidReasons)[number];

/** Why words are no usable value. `suggestion`: what was probably meant, for the customer to confirm; never stored. */
export interface InvalidValue {
  reason: InvalidReason;
  suggestion?: string;
}

export type ParsedValue = { ok: true; value: AnswerValue } | ({ ok: false } & InvalidValue);
