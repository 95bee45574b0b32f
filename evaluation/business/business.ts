import type { Expected } from "#evaluation/expected.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { Language } from "#evaluation/language.ts";

/** One thing that a customer may know about one question, and ways of saying it: the first as short as it gets. */
export interface Fact {
  says: readonly [string, ...string[]];
  is: Expected;
  /** A clause that says it unmistakably before it was asked. */
  early?: string;
}

/** What customers of one business, in one language, may say to each of its questions. */
export type Facts = Readonly<Record<string, readonly Fact[]>>;

/** A question of the customer. `answer`: what the reply must hold; null where the material does not say it. */
export interface SideQuestion {
  asks: string;
  answer: string | null;
}

/** A business as its customers of one language meet it. */
export interface Business {
  name: "lawyer" | "estate" | "catering";
  language: Language;
  workflow: WorkflowDefinition;
  facts: Facts;
  material: readonly KnowledgeItem[];
  sideQuestions: readonly SideQuestion[];
}
