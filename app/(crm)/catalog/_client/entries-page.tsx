"use client";

import { useQuery } from "@tanstack/react-query";
import { BookOpen, Plus } from "lucide-react";
import { useState } from "react";
import { apiGet, apiPost } from "#app/(crm)/_client/api.ts";
import { CatalogFrame } from "#components/catalog/catalog-frame.tsx";
import { EntryDialog } from "#components/catalog/entry-dialog.tsx";
import { EntryList } from "#components/catalog/entry-list.tsx";
import { TryQuestion } from "#components/catalog/try-question.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { EntryKind } from "#lib/domain/knowledge/material.ts";
import type { EntriesView, EntryView, TriedView } from "#lib/domain/views/knowledge-view.ts";
import { newEntry, useEntryVerbs } from "./use-entry-verbs.ts";
import { useGapCount } from "./use-gap-count.ts";
import { Unloaded } from "./unloaded.tsx";

const words = {
  faq: {
    section: "faq",
    add: "Add entry",
    empty: "No FAQ entry yet",
    help: "Write down what customers ask again and again. The AI answers it in your words.",
  },
  policy: {
    section: "policies",
    add: "Add policy",
    empty: "No policy yet",
    help: "Cancellations, refunds, privacy: what customers are held to, in words that the AI may say.",
  },
} as const;

export function EntriesPage({ kind }: { kind: EntryKind }) {
  const of = words[kind];
  const entries = useQuery({
    queryKey: ["catalog", "entries", kind],
    queryFn: ({ signal }) => apiGet<EntriesView>(`/api/crm/knowledge/entries?kind=${kind}`, signal),
  });
  const gaps = useGapCount();
  const [open, setOpen] = useState<EntryView | "new" | null>(null);
  const [deleting, setDeleting] = useState<EntryView | null>(null);
  const verbs = useEntryVerbs(() => {
    setOpen(null);
    setDeleting(null);
  });
  if (!entries.data) return <Unloaded section={of.section} query={entries} />;
  const { data, mayEdit } = entries.data;
  const add = mayEdit ? (
    <Button variant="primary" icon={<Plus />} onClick={() => setOpen("new")}>
      {of.add}
    </Button>
  ) : null;
  const saved = open === "new" || open === null ? null : open;
  return (
    <CatalogFrame section={of.section} about={countWords(data)} openQuestions={gaps} aside={add}>
      <div className="mx-auto w-full max-w-200 px-4 py-5 sm:px-5">
        <TryQuestion onTry={(question) => apiPost<TriedView>("/api/crm/knowledge/try", { question })} />
        {data.length === 0 ? (
          <EmptyState icon={<BookOpen strokeWidth={1.75} />} title={of.empty}>
            {of.help}
          </EmptyState>
        ) : (
          <EntryList entries={data} mayEdit={mayEdit} onEdit={setOpen} onLive={verbs.setLive} />
        )}
      </div>
      {open === null ? null : (
        <EntryDialog
          kind={kind}
          entry={saved ?? newEntry(kind)}
          isNew={saved === null}
          busy={verbs.busy}
          refusal={verbs.refusal}
          onSave={(entry) => void verbs.save(entry, saved?.id ?? null)}
          onDelete={saved ? () => setDeleting(saved) : null}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        open={deleting !== null}
        title={`Delete “${deleting?.title ?? ""}”?`}
        confirmLabel="Delete entry"
        busy={verbs.busy}
        onConfirm={() => deleting && void verbs.remove(deleting.id)}
        onCancel={() => setDeleting(null)}
      >
        The AI does not know it any more. Questions that it answered are open again.
      </ConfirmDialog>
    </CatalogFrame>
  );
}

function countWords(data: readonly EntryView[]): string {
  const live = data.filter((entry) => entry.live).length;
  return `${data.length} ${data.length === 1 ? "entry" : "entries"}, the AI uses ${live}`;
}
