import { z } from "zod";
import { question } from "#lib/domain/qualification/question.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";

/**
 * A definition while it is being written: same shape, but texts may be empty, doubled or too long for publishing
 * (`draftProblems` says what is missing), so that autosave never loses a half-written sentence.
 */
const longestText = z.string().max(20_000);

export const workflowDraft = workflowDefinition.extend({
  businessName: longestText,
  agentName: longestText,
  industry: longestText,
  website: longestText,
  languages: z.array(z.string().length(2)),
  greeting: longestText,
  questions: z
    .array(
      question.extend({
        text: longestText,
        label: longestText,
        hint: longestText,
        options: z.array(longestText).max(60),
      }),
    )
    .max(60)
    .refine((all) => new Set(all.map((q) => q.key)).size === all.length, "two questions share a key"),
  handoffMessage: longestText,
  handoffOnRequestMessage: longestText,
  businessContext: z.string().max(40_000),
  policies: z.string().max(40_000),
});
