import { givenQuestion } from "#lib/domain/qualification/given-turn.ts";
import { type WorkflowDefinition, workflowDefinition } from "#lib/domain/workflow/workflow.ts";

interface Texts {
  language: string;
  currency: string;
  country: string;
  greeting: string;
  need: string;
  budget: string;
  when: string;
  lawyer: string;
  kind: string;
  email: string;
  options: string[];
  handoff: string;
  onRequest: string;
}

/** For tests: six questions of six types, in the language of the texts. It works in the other languages too. */
export function givenBusiness(texts: Texts): WorkflowDefinition {
  const others = ["en", "es", "pt", "fr", "de"].filter((code) => code !== texts.language);
  return workflowDefinition.parse({
    kind: "qualify_and_transfer",
    businessName: "Harbor & Finch",
    languages: [texts.language, ...others],
    currency: texts.currency,
    country: texts.country,
    greeting: texts.greeting,
    questions: [
      givenQuestion("need", "text", texts.need),
      givenQuestion("budget", "money", texts.budget, { required: false }),
      givenQuestion("when", "date", texts.when, { futureOnly: true }),
      givenQuestion("lawyer", "yes_no", texts.lawyer),
      givenQuestion("kind", "multiple_choice", texts.kind, { options: texts.options }),
      givenQuestion("email", "email", texts.email),
    ],
    handoffMessage: texts.handoff,
    handoffOnRequestMessage: texts.onRequest,
  });
}
