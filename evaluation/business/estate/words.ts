import type { Facts, SideQuestion } from "#evaluation/business/business.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

export const keys = ["deal", "rooms", "budget", "area", "move", "pets", "phone"] as const;

/** What is particular to an estate agent of one country, and what its customers say. */
export interface EstateWords {
  workflow: Pick<
    WorkflowDefinition,
    "businessName" | "country" | "currency" | "greeting" | "handoffMessage" | "handoffOnRequestMessage"
  >;
  questions: Record<(typeof keys)[number], string>;
  deals: readonly string[];
  facts: Facts;
  material: readonly KnowledgeItem[];
  sideQuestions: readonly SideQuestion[];
}
