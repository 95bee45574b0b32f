import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

/** For tests: a business that works in one language, and what a customer writes to it. */
export interface GivenCustomer {
  workflow: WorkflowDefinition;
  knowledge: readonly KnowledgeItem[];
  says: {
    hello: string;
    need: string;
    /** 3000 of the business's currency. */
    budget: string;
    /** Not 3000 but 4000. */
    correctedBudget: string;
    day: string;
    yes: string;
    no: string;
    option: string;
    email: string;
    brokenEmail: string;
    /** The need, the budget and the e-mail address in one message. */
    several: string;
    refusal: string;
    emailRefusal: string;
    unknowing: string;
    person: string;
    noPerson: string;
    howAreYou: string;
    whoAreYou: string;
    weather: string;
    isThereAnybody: string;
    bye: string;
    thanks: string;
    insult: string;
    automatic: string;
    /** Three questions of which the material answers one. */
    threeQuestions: string;
    oneUnanswered: string;
    moment: string;
  };
  /** Words of the replies, by what they meet. */
  hears: {
    answered: string;
    passedOn: readonly string[];
    assistant: string;
    personOffer: string;
  };
}
