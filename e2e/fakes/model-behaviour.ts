import { z } from "zod";

export const hostileKinds = [
  "invented_words",
  "unknown_question",
  "two_questions",
  "invented_price",
  "leaked_instructions",
  "ignores_wish_for_a_person",
] as const;
export type HostileKind = (typeof hostileKinds)[number];

/** What the fake model does with a call. */
export const modelBehaviour = z.discriminatedUnion("type", [
  z.object({ type: z.literal("good") }),
  /** Good, after so long. */
  z.object({ type: z.literal("slow"), ms: z.number().int().min(0) }),
  /** Takes the call and never answers. */
  z.object({ type: z.literal("hang") }),
  /** Closes the connection without an answer. */
  z.object({ type: z.literal("reset") }),
  z.object({
    type: z.literal("error"),
    status: z.number().int().min(400).max(599),
    afterMs: z.number().int().default(0),
  }),
  z.object({ type: z.literal("rate_limited") }),
  z.object({
    type: z.literal("malformed"),
    how: z.enum(["not_json", "truncated", "wrong_schema", "empty", "not_http_json"]),
  }),
  /** The content filter's refusal. */
  z.object({ type: z.literal("refusal") }),
  /** Without `how`, all of it in one answer. */
  z.object({ type: z.literal("hostile"), how: z.enum(hostileKinds).optional() }),
  /** Good, in a code fence, after thoughts. */
  z.object({ type: z.literal("fenced") }),
  /** Good for callers that ask in words; rejects a call that carries a JSON schema. */
  z.object({ type: z.literal("no_schema") }),
  /** Exactly this text. */
  z.object({ type: z.literal("says"), text: z.string() }),
]);
export type ModelBehaviour = z.input<typeof modelBehaviour>;
