import { z } from "zod";
import type { ProposedBrief } from "#lib/domain/qualification/check-brief.ts";

/** What servers that know JSON Schema are told to produce. */
export const briefShape = z.strictObject({
  summary: z.array(z.strictObject({ text: z.string(), messageIds: z.array(z.string()) })),
  openQuestions: z.array(z.strictObject({ text: z.string(), messageId: z.string() })),
  suggestedReply: z.string(),
});

export const anotherShape = z.strictObject({ suggestedReply: z.string() });

const listMax = 12;
const textMax = 2_000;
const looseText = z.string().transform((text) => text.trim().slice(0, textMax));
const looseId = z.union([z.string(), z.number()]).transform(String);
const looseIds = z.union([z.array(looseId), looseId.transform((id) => [id])]).catch([]);

/** Keeps what reads as an item and drops the rest. */
function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.slice(0, listMax).flatMap((one) => {
        const { success, data } = item.safeParse(one);
        return success ? [data] : [];
      }),
    );
}

const looseBrief = z.object({
  summary: listOf(z.object({ text: looseText, messageIds: looseIds })),
  openQuestions: listOf(z.object({ text: looseText, messageId: looseId.catch("") })),
  suggestedReply: looseText.catch(""),
});

/** A model's object as a brief: gaps filled, nothing believed. @returns null where there is no summary to speak of */
export function parseBrief(value: unknown): ProposedBrief | null {
  const { success, data } = looseBrief.safeParse(value);
  if (!success || data.summary.length === 0) return null;
  return {
    sentences: data.summary,
    openQuestions: data.openQuestions.map(({ text, messageId }) => ({ text, messageIds: [messageId] })),
    suggestedReply: data.suggestedReply,
  };
}

export function parseAnother(value: unknown): string | null {
  const { success, data } = z.object({ suggestedReply: looseText }).safeParse(value);
  return success && data.suggestedReply !== "" ? data.suggestedReply : null;
}
