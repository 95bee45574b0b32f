"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import { useState } from "react";
import { apiGet, apiPost, apiPut, reasonOf } from "#app/(crm)/_client/api.ts";
import { CatalogFrame } from "#components/catalog/catalog-frame.tsx";
import { HoursForm } from "#components/catalog/hours-form.tsx";
import { TryQuestion } from "#components/catalog/try-question.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type OpeningHours, openingHours } from "#lib/domain/knowledge/opening-hours.ts";
import type { HoursView, TriedView } from "#lib/domain/views/knowledge-view.ts";
import { useGapCount } from "./use-gap-count.ts";
import { Unloaded } from "./unloaded.tsx";

const hoursKey = ["catalog", "hours"];
const path = "/api/crm/knowledge/hours";

export function HoursPage() {
  const view = useQuery({ queryKey: hoursKey, queryFn: ({ signal }) => apiGet<HoursView>(path, signal) });
  const gaps = useGapCount();
  if (!view.data) return <Unloaded section="hours" query={view} />;
  return <HoursEditor view={view.data} gaps={gaps} />;
}

function closedWeek(timeZone: string): OpeningHours {
  return { timeZone, weekly: [[], [], [], [], [], [], []], exceptions: [], note: "" };
}

function HoursEditor({ view, gaps }: { view: HoursView; gaps: number | undefined }) {
  // Null: nothing is being edited, and what others save is shown.
  const [draft, setDraft] = useState<OpeningHours | null>(null);
  const { save, busy, errors } = useSaveHours(() => setDraft(null));
  const hours = draft ?? view.hours;
  const readOnly = !view.mayEdit;
  const isChanged = draft !== null && JSON.stringify(draft) !== JSON.stringify(view.hours);
  return (
    <CatalogFrame
      section="hours"
      about={isChanged ? "Not saved" : ""}
      openQuestions={gaps}
      aside={
        view.mayEdit && hours ? (
          <Button variant="primary" busy={busy} disabled={!isChanged} onClick={() => void save(hours)}>
            Save
          </Button>
        ) : null
      }
    >
      <div className="mx-auto w-full max-w-200 px-4 py-5 sm:px-5">
        <TryQuestion onTry={(question) => apiPost<TriedView>("/api/crm/knowledge/try", { question })} />
        {hours ? (
          <HoursForm hours={hours} errors={errors} readOnly={readOnly} onChange={setDraft} />
        ) : (
          <EmptyState
            icon={<Clock strokeWidth={1.75} />}
            title="No opening hours yet"
            actions={
              view.mayEdit ? <Button onClick={() => setDraft(closedWeek(view.timeZone))}>Write them down</Button> : null
            }
          >
            Until then the AI passes questions about them to your team.
          </EmptyState>
        )}
      </div>
    </CatalogFrame>
  );
}

function useSaveHours(onDone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  async function save(hours: OpeningHours) {
    const parsed = openingHours.safeParse(hours);
    if (!parsed.success) {
      setErrors(Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message])));
      return;
    }
    setErrors({});
    setBusy(true);
    try {
      client.setQueryData(hoursKey, await apiPut<HoursView>(path, parsed.data));
      toast.show({ tone: "success", text: "Opening hours saved" });
      onDone();
    } catch (error) {
      toast.show({ tone: "danger", text: reasonOf(error) });
    }
    setBusy(false);
  }
  return { save, busy, errors };
}
