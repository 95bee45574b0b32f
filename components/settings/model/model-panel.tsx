"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { RadioList } from "#components/ui/radio-list.tsx";
import type { ModelSource } from "#lib/domain/model/model-settings.ts";
import type { ModelSettingsInput } from "#lib/domain/model/model-input.ts";
import type { ModelSettingsView, ModelTestView } from "#lib/domain/views/model-view.ts";
import { SettingCard } from "../setting-row.tsx";
import { BudgetSetting } from "./budget-setting.tsx";
import { ConnectionTest } from "./connection-test.tsx";
import {
  type DraftErrors,
  draftField,
  draftOf,
  inputOf,
  modelAsked,
  type ModelDraft,
  priceTexts,
} from "./model-draft.ts";
import { ModelDays } from "./model-days.tsx";
import { PriceFields } from "./price-fields.tsx";
import { ServerFields } from "./server-fields.tsx";

/** Why the server did not do it, and the field that the sentence stands below. */
export interface ModelRefusal {
  field: string | null;
  reason: string;
}

export interface ModelPanelProps {
  view: ModelSettingsView;
  /** Resolves to null when it is saved. */
  onSave: (input: ModelSettingsInput) => Promise<ModelRefusal | null>;
  onTest: (input: ModelSettingsInput) => Promise<ModelTestView | ModelRefusal>;
}

/** Which model answers, whether it works, what it may cost and what it did cost. */
export function ModelPanel({ view, onSave, onTest }: ModelPanelProps) {
  const [draft, setDraft] = useState(() => draftOf(view));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState<"saving" | "testing" | null>(null);
  const [test, setTest] = useState<ModelTestView | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // A new refusal leads to the first field that it is about.
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(view));

  function put(change: Partial<ModelDraft>) {
    const next = { ...draft, ...change };
    const model = modelAsked(next.source, next.model, view);
    // Each model has its own price.
    const prices =
      model === modelAsked(draft.source, draft.model, view)
        ? {}
        : priceTexts(view.prices.find((one) => one.model === model) ?? null);
    setDraft({ ...next, ...prices });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in change))));
    setRefusal(null);
    setTest(null);
  }

  function refuse({ field, reason }: ModelRefusal) {
    const below = field === null ? null : draftField(field);
    if (below === null) setRefusal(reason);
    else setErrors({ [below]: reason });
    setRefusals((count) => count + 1);
  }

  /** Runs it with what the form says; where that is wrong, the form says so instead. */
  async function attempt(what: "saving" | "testing", run: (input: ModelSettingsInput) => Promise<void>) {
    const parsed = inputOf(draft);
    setErrors(parsed.ok ? {} : parsed.errors);
    if (!parsed.ok) setRefusals((count) => count + 1);
    setRefusal(null);
    if (!parsed.ok || busy !== null) return;
    setBusy(what);
    await run(parsed.input);
    setBusy(null);
  }

  async function save(input: ModelSettingsInput) {
    const refused = await onSave(input);
    if (refused) refuse(refused);
    else if (input.source === "own") setDraft({ ...draft, baseUrl: input.baseUrl, key: input.key === "" ? "" : null });
  }

  async function check(input: ModelSettingsInput) {
    setTest(null);
    const result = await onTest(input);
    if ("lines" in result) setTest(result);
    else refuse(result);
  }

  const asksModel = modelAsked(draft.source, draft.model, view) !== null;
  const fields = { draft, errors, view, onChange: put };
  return (
    <div className="mx-auto flex w-full max-w-175 flex-col gap-7 px-4 py-6 sm:px-5">
      <form
        ref={form}
        noValidate
        aria-label="AI model"
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          void attempt("saving", save);
        }}
        className="flex flex-col gap-7"
      >
        <SettingCard title="Who answers your customers">
          <RadioList
            label="Who answers your customers"
            options={sourceOptions(view)}
            value={draft.source}
            onChange={(source) => put({ source })}
          />
        </SettingCard>
        {draft.source === "own" ? (
          <SettingCard title="Your model">
            <ServerFields {...fields} />
          </SettingCard>
        ) : null}
        {asksModel ? (
          <>
            <SettingCard title="Connection">
              <ConnectionTest test={test} busy={busy === "testing"} onTest={() => void attempt("testing", check)} />
            </SettingCard>
            <SettingCard title="Limit">
              <BudgetSetting {...fields} />
            </SettingCard>
            <SettingCard title="Prices">
              <PriceFields {...fields} />
            </SettingCard>
          </>
        ) : null}
        <SaveBar busy={busy === "saving"} isChanged={isChanged} refusal={refusal} />
      </form>
      <SettingCard title="Last 30 days">
        <ModelDays days={view.days} fallbacks={view.fallbacks} />
      </SettingCard>
    </div>
  );
}

function sourceOptions({ environment }: ModelSettingsView): { value: ModelSource; label: string; about: string }[] {
  const given =
    environment === null
      ? "None is configured for this installation, so the scripted agent answers."
      : `${environment.model}${environment.isOpenAi ? " at OpenAI" : ""}, paid for by whoever runs this installation.`;
  return [
    { value: "environment", label: "The installation's model", about: given },
    { value: "own", label: "Your own model", about: "OpenAI, or any server that speaks its API, with your own key." },
    {
      value: "scripted",
      label: "No model: the scripted agent",
      about: "It asks your questions and answers from your material, in your words. Nothing is sent to anybody.",
    },
  ];
}

function SaveBar({
  busy,
  isChanged,
  refusal,
}: {
  busy: boolean;
  isChanged: boolean;
  refusal: string | null;
}): ReactNode {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" variant="primary" size="32" busy={busy}>
        Save
      </Button>
      {refusal === null ? (
        <span className="text-secondary-text text-xs">{isChanged ? "Not saved yet." : null}</span>
      ) : (
        <p role="alert" className="text-danger-strong text-sm">
          {refusal}
        </p>
      )}
    </div>
  );
}
