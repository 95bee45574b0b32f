import type { KnowledgeReference, KnowledgeSource } from "./material.ts";

const names = {
  catalog: "Catalog",
  faq: "FAQ",
  policy: "Policy",
  context: "Business context",
  hours: "Opening hours",
} as const satisfies Record<KnowledgeSource, string>;

/** "Catalog: Wage claim consultation". */
export function sourceWords({ source, title }: KnowledgeReference): string {
  return source === "hours" ? names.hours : `${names[source]}: ${title}`;
}
