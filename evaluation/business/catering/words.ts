import type { Facts } from "#evaluation/business/business.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

export const keys = [
  "occasion",
  "day",
  "guests",
  "budget",
  "style",
  "menus",
  "drinks",
  "place",
  "phone",
  "email",
] as const;

/** What is particular to a caterer of one country, and what its customers say. */
export interface CateringWords {
  workflow: Pick<
    WorkflowDefinition,
    "businessName" | "country" | "currency" | "greeting" | "handoffMessage" | "handoffOnRequestMessage"
  >;
  questions: Record<(typeof keys)[number], string>;
  styles: readonly string[];
  menus: readonly string[];
  facts: Facts;
}
