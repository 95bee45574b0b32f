import { z } from "zod";

/** What the fake does with a send instead of accepting it. `accepted`: whether it counts as sent all the same. */
export const behaviour = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("error"),
    code: z.number(),
    subcode: z.number().optional(),
    status: z.number().optional(),
    message: z.string().optional(),
    details: z.string().optional(),
    retryAfterSeconds: z.number().optional(),
    accepted: z.boolean().default(false),
  }),
  /** An answer that is not the platform's, such as a gateway's page. */
  z.object({
    kind: z.literal("http"),
    status: z.number(),
    body: z.string().default("<html>Bad gateway</html>"),
    location: z.string().optional(),
    accepted: z.boolean().default(false),
  }),
  /** Accepts, late. */
  z.object({ kind: z.literal("slow"), delayMs: z.number(), accepted: z.literal(true).default(true) }),
  /** Ends the connection; nothing was accepted. */
  z.object({ kind: z.literal("reset_before"), accepted: z.literal(false).default(false) }),
  /** Accepts, then ends the connection without an answer. */
  z.object({ kind: z.literal("reset_after"), accepted: z.literal(true).default(true) }),
  z.object({ kind: z.literal("malformed"), accepted: z.boolean().default(true) }),
  /** Never answers. */
  z.object({ kind: z.literal("hang"), accepted: z.boolean().default(false) }),
]);
export type Behaviour = z.infer<typeof behaviour>;

export const rule = z.object({
  channel: z.enum(["whatsapp", "messenger", "instagram"]).optional(),
  account: z.string().optional(),
  /** Digits, user id, PSID or IGSID. */
  to: z.string().optional(),
  /** How many sends it applies to; null for every one until the rules are cleared. */
  times: z.number().int().positive().nullable().default(1),
  behave: behaviour,
});
export type Rule = z.infer<typeof rule>;
export type RuleInput = z.input<typeof rule>;

export interface SendFacts {
  channel: "whatsapp" | "messenger" | "instagram";
  accountId: string;
  to: string;
}

/** The rules in force, oldest first; a used-up rule is gone. */
export function createRules() {
  const rules: { rule: Rule; left: number }[] = [];
  return {
    add(input: unknown): void {
      const parsed = rule.parse(input);
      rules.push({ rule: parsed, left: parsed.times ?? Number.POSITIVE_INFINITY });
    },
    clear(): void {
      rules.length = 0;
    },
    /** The behaviour for this send, counted as used. */
    take(facts: SendFacts): Behaviour | null {
      const index = rules.findIndex(({ rule: { channel, account, to } }) => {
        const sameChannel = channel === undefined || channel === facts.channel;
        const sameAccount = account === undefined || account === facts.accountId;
        return sameChannel && sameAccount && (to === undefined || to.replace(/^\+/, "") === facts.to);
      });
      const found = rules[index];
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) rules.splice(index, 1);
      return found.rule.behave;
    },
  };
}
