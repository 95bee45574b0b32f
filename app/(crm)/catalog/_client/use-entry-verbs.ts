"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiDelete, apiPost, apiPut, reasonOf } from "#app/(crm)/_client/api.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { EntryInput, EntryKind } from "#lib/domain/knowledge/material.ts";
import type { EntryView } from "#lib/domain/views/knowledge-view.ts";

const base = "/api/crm/knowledge/entries";

export function newEntry(kind: EntryKind, title = ""): EntryInput {
  return { kind, title, text: "", synonyms: [], live: true };
}

/** What owners do with FAQ entries and policies. A refusal stands in the dialog. */
export function useEntryVerbs(onDone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  async function run(call: () => Promise<unknown>, text: string) {
    setBusy(true);
    setRefusal(null);
    try {
      await call();
      await client.invalidateQueries({ queryKey: ["catalog"] });
      toast.show({ tone: "success", text });
      onDone();
    } catch (error) {
      setRefusal(reasonOf(error));
    }
    setBusy(false);
  }
  return {
    busy,
    refusal,
    /** `gapId`: the open question that it answers. */
    save: (entry: EntryInput, id: string | null, gapId: string | null = null) =>
      id === null
        ? run(() => apiPost(base, { ...entry, gapId }), "Entry added")
        : run(() => apiPut(`${base}/${id}`, { ...entry, gapId }), "Entry saved"),
    remove: (id: string) => run(() => apiDelete(`${base}/${id}`), "Entry deleted"),
    async setLive({ id, quoted: _, updatedAt: __, ...entry }: EntryView, live: boolean) {
      try {
        await apiPut(`${base}/${id}`, { ...entry, live });
      } catch (error) {
        toast.show({ tone: "danger", text: reasonOf(error) });
      }
      await client.invalidateQueries({ queryKey: ["catalog"] });
    },
  };
}
