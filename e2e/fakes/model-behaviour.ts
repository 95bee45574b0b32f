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

export const rejections = ["wrong_key", "unknown_model", "unknown_model_400", "no_credit", "no_such_path"] as const;

/** What the fake model does with a call. */
export const modelBehaviour = z.discriminatedUnion("type", [
  /** With `cachedTokens`, so many of the input tokens are said to come from the provider's cache. */
  z.object({ type: z.literal("good"), cachedTokens: z.number().int().min(0).optional() }),
  /** Good for callers that bring this key; others get 401. */
  z.object({ type: z.literal("keyed"), key: z.string() }),
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
  /** Begins its answer, then sends a byte now and then and comes to no end. */
  z.object({ type: z.literal("drip") }),
  z.object({ type: z.literal("rate_limited") }),
  /** What providers say when something is wrong with the account or the request, in their own bodies. */
  z.object({ type: z.literal("rejects"), how: z.enum(rejections) }),
  z.object({
    type: z.literal("malformed"),
    how: z.enum(["not_json", "truncated", "wrong_schema", "empty", "not_http_json"]),
  }),
  /** The content filter's refusal. */
  z.object({ type: z.literal("refusal") }),
  /** Without `how`, all of it in one answer. */
  z.object({
    type: z.literal("hostile"),
    how: z.enum(hostileKinds).optional(),
    afterMs: z.number().int().min(0).optional(),
  }),
  /** Does what the customer's message orders, whatever it is. */
  z.object({ type: z.literal("gullible") }),
  /** Good, in a code fence, after thoughts. */
  z.object({ type: z.literal("fenced") }),
  /** Good for callers that ask in words; rejects a call that carries a JSON schema. */
  z.object({ type: z.literal("no_schema") }),
  /** Good for callers that ask in words alone; rejects plain JSON mode too. */
  z.object({ type: z.literal("no_json") }),
  /** Exactly this text. */
  z.object({ type: z.literal("says"), text: z.string() }),
]);
export type ModelBehaviour = z.input<typeof modelBehaviour>;
