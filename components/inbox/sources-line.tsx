import { BookOpen } from "lucide-react";
import type { KnowledgeReference } from "#lib/domain/knowledge/material.ts";
import { sourceWords } from "#lib/domain/knowledge/source-words.ts";

/** "Catalog: Wage claim consultation": where the AI has its facts from. */
export function SourcesLine({ sources }: { sources: readonly KnowledgeReference[] }) {
  if (sources.length === 0) return null;
  return (
    <p className="flex max-w-full items-start gap-1 text-2xs text-muted-foreground">
      <BookOpen aria-hidden="true" className="mt-px size-3.5 shrink-0" strokeWidth={2} />
      <span className="wrap-anywhere">{[...new Set(sources.map(sourceWords))].join(", ")}</span>
    </p>
  );
}
