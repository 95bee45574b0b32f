import { z } from "zod";
import type { TurnProposal } from "#lib/domain/qualification/turn.ts";

/** What servers that know JSON Schema are told to produce. The order is the order of thought: findings, then the reply. */
export const proposalShape = z.strictObject({
  language: z.string().describe("ISO 639-1 code of the language that the customer writes in"),
  automaticMessage: z.boolean(),
  answers: z.array(
    z.strictObject({
      questionKey: z.string(),
      outcome: z.enum(["given", "refused"]),
      messageId: z.string(),
      words: z.string().describe("copied exactly from that message"),
      value: z.string(),
      correction: z.boolean(),
    }),
  ),
  wantsHuman: z.boolean(),
  openQuestions: z.array(z.string()),
  cannotHelp: z.boolean(),
  reply: z.string(),
});

export const replyShape = z.strictObject({ reply: z.string() });

const listMax = 60;
const textMax = 8_000;
/** Models also write numbers and booleans where a text was asked for. */
const looseText = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim().slice(0, textMax));
const looseFlag = z
  .unknown()
  .prefault(false)
  .transform((value) => value === true || value === "true");

const looseAnswer = z.object({
  questionKey: looseText,
  outcome: looseText.catch("given"),
  messageId: looseText.catch(""),
  words: looseText.catch(""),
  value: looseText.catch(""),
  correction: looseFlag,
});

/** Keeps what reads as an item and drops the rest. */
const listOf = <T>(item: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all
        .slice(0, listMax)
        .map((one) => item.safeParse(one))
        .flatMap((result) => (result.success ? [result.data] : [])),
    );

const looseProposal = z.object({
  language: looseText.catch(""),
  automaticMessage: looseFlag,
  answers: listOf(looseAnswer),
  wantsHuman: looseFlag,
  openQuestions: listOf(looseText),
  cannotHelp: looseFlag,
  reply: looseText.catch(""),
});

/**
 * A model's object as a proposal: unknown fields dropped, numbers read as text, gaps filled. Believes nothing: every
 * answer is still checked by `resolveTurn`.
 * @returns null where it holds no reply although one is needed
 */
export function parseProposal(
  value: unknown,
  expects: { reply: boolean; fallbackLanguage: string },
): TurnProposal | null {
  const { success, data } = looseProposal.safeParse(value);
  if (!success) return null;
  if (data.reply === "" && expects.reply && !data.automaticMessage) return null;
  return {
    ...data,
    answers: data.answers.map((answer) => ({ ...answer, ...readOutcome(answer) })),
    openQuestions: data.openQuestions.filter((question) => question !== ""),
    language: parseLanguage(data.language) ?? expects.fallbackLanguage,
  };
}

function readOutcome(answer: z.infer<typeof looseAnswer>) {
  if (/^(refus|declin)/i.test(answer.outcome)) return { outcome: "refused" as const, value: "" };
  return { outcome: "given" as const, value: answer.value === "" ? answer.words : answer.value };
}

/** `es`, `ES` and `es-MX` are Spanish; "Spanish" is not a code. */
function parseLanguage(text: string): string | null {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

export function parseReply(value: unknown): string | null {
  const { success, data } = z.object({ reply: looseText }).safeParse(value);
  return success && data.reply !== "" ? data.reply : null;
}
