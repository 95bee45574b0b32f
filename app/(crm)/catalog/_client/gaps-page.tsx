"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { apiPost, reasonOf } from "#app/(crm)/_client/api.ts";
import { CatalogFrame } from "#components/catalog/catalog-frame.tsx";
import { EntryDialog } from "#components/catalog/entry-dialog.tsx";
import { GapList } from "#components/catalog/gap-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { GapView } from "#lib/domain/views/knowledge-view.ts";
import { newEntry, useEntryVerbs } from "./use-entry-verbs.ts";
import { gapsKey, readGaps } from "./use-gap-count.ts";
import { Unloaded } from "./unloaded.tsx";

export function GapsPage() {
  const gaps = useQuery({ queryKey: gapsKey, queryFn: ({ signal }) => readGaps(signal) });
  const [open, setOpen] = useState<GapView | null>(null);
  const verbs = useEntryVerbs(() => setOpen(null));
  const { dismiss, busyId } = useDismiss();
  if (!gaps.data) return <Unloaded section="questions" query={gaps} />;
  const { data, mayEdit } = gaps.data;
  return (
    <CatalogFrame section="questions" about={`${data.length} open`} openQuestions={data.length}>
      <div className="mx-auto w-full max-w-200 px-4 py-5 sm:px-5">
        <p className="mb-4 text-secondary-text text-sm">
          What customers asked and nothing here answered. The AI passed it to your team; with an answer it says it
          itself.
        </p>
        {data.length === 0 ? (
          <EmptyState icon={<CircleCheck strokeWidth={1.75} />} title="Nothing open">
            Every question so far found its answer.
          </EmptyState>
        ) : (
          <GapList
            gaps={data}
            mayEdit={mayEdit}
            busyId={busyId}
            onAnswer={setOpen}
            onDismiss={(gap) => void dismiss(gap)}
          />
        )}
      </div>
      {open ? (
        <EntryDialog
          kind="faq"
          entry={newEntry("faq", open.question)}
          isNew
          busy={verbs.busy}
          refusal={verbs.refusal}
          onSave={(entry) => void verbs.save(entry, null, open.id)}
          onDelete={null}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </CatalogFrame>
  );
}

function useDismiss() {
  const client = useQueryClient();
  const toast = useToast();
  const [busyId, setBusyId] = useState<string | null>(null);
  async function dismiss({ id }: GapView) {
    setBusyId(id);
    try {
      await apiPost(`/api/crm/knowledge/gaps/${id}/dismiss`);
    } catch (error) {
      toast.show({ tone: "danger", text: reasonOf(error) });
    }
    await client.invalidateQueries({ queryKey: gapsKey });
    setBusyId(null);
  }
  return { dismiss, busyId };
}
