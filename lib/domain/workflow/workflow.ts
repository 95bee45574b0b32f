import { z } from "zod";
import { question } from "#lib/domain/qualification/question.ts";

export const tones = ["friendly", "formal", "concise"] as const;
export type Tone = (typeof tones)[number];

/** Limits of one workflow; the form and the API show the same sentence. */
export const questionsMax = 30;

/** Everything an owner configures about Qualify & Transfer. A published version is one immutable copy of it. */
export const workflowDefinition = z.object({
  kind: z.literal("qualify_and_transfer"),
  businessName: z.string().trim().min(1).max(120),
  agentName: z.string().trim().max(60).default(""),
  industry: z.string().trim().max(120).default(""),
  website: z.string().trim().max(200).default(""),
  tone: z.enum(tones).default("friendly"),
  /** Language codes the business works in; the first is the default. */
  languages: z.array(z.string().length(2)).min(1).default(["en"]),
  /** Currency and country assumed when the customer names none. */
  currency: z.string().length(3).default("USD"),
  country: z.string().length(2).default("US"),
  timeZone: z.string().default("UTC"),
  greeting: z.string().trim().min(1, "write a greeting").max(1000),
  questions: z
    .array(question)
    .max(questionsMax)
    .refine((all) => new Set(all.map((q) => q.key)).size === all.length, "two questions share a key"),
  handoffMessage: z.string().trim().min(1, "write a handoff message").max(1000),
  handoffOnRequestMessage: z.string().trim().min(1, "write a handoff message").max(1000),
  businessContext: z.string().max(20_000).default(""),
  policies: z.string().max(20_000).default(""),
});
export type WorkflowDefinition = z.infer<typeof workflowDefinition>;
