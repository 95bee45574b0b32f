import type { Question } from "#lib/domain/qualification/question.ts";
import type { Tone, WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { renderBlock } from "./block.ts";

const toneRules = {
  friendly: "Write warmly and simply, like a good receptionist. No emoji unless the customer uses them.",
  formal: "Write politely and formally, with the formal form of address where the language has one. No emoji.",
  concise: "Write as briefly as courtesy allows. No small talk, no emoji.",
} as const satisfies Record<Tone, string>;

/** Everything of one published workflow: the same for all its conversations, so that it is cached. */
export function renderBusiness(workflow: WorkflowDefinition): string {
  return [
    `# This business\n${toneRules[workflow.tone]}`,
    renderBlock("business", identity(workflow)),
    renderBlock("questions", ...workflow.questions.map(questionForModel)),
    renderBlock("context", workflow.businessContext),
    renderBlock("policies", workflow.policies),
  ].join("\n\n");
}

function identity(workflow: WorkflowDefinition) {
  return {
    name: workflow.businessName,
    yourName: workflow.agentName,
    industry: workflow.industry,
    website: workflow.website,
    languages: workflow.languages,
    currency: workflow.currency,
    country: workflow.country,
    greeting: workflow.greeting,
    handoffMessage: workflow.handoffMessage,
    handoffOnRequestMessage: workflow.handoffOnRequestMessage,
  };
}

function questionForModel(question: Question) {
  return {
    key: question.key,
    type: question.type,
    required: question.required,
    text: question.text,
    ...(question.hint !== "" && { hint: question.hint }),
    ...(question.options.length > 0 && { options: question.options }),
    ...(question.futureOnly && { futureOnly: true }),
  };
}
