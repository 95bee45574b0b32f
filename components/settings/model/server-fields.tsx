"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ModelApi, ModelProvider } from "#lib/domain/model/model-settings.ts";
import { usualSpeechModels } from "#lib/domain/model/speech-model.ts";
import type { ModelSettingsView } from "#lib/domain/views/model-view.ts";
import { type DraftErrors, type ModelDraft, withProvider } from "./model-draft.ts";

export interface ModelFieldsProps {
  draft: ModelDraft;
  errors: DraftErrors;
  view: ModelSettingsView;
  onChange: (change: Partial<ModelDraft>) => void;
}

const providers = [
  { value: "openai", label: "OpenAI" },
  { value: "compatible", label: "Compatible server" },
] as const satisfies readonly { value: ModelProvider; label: string }[];

const apis = [
  { value: "chat", label: "Chat completions" },
  { value: "responses", label: "Responses" },
] as const satisfies readonly { value: ModelApi; label: string }[];

/** Where the owner's model is, its name and its key. */
export function ServerFields({ draft, errors, view, onChange }: ModelFieldsProps) {
  const isOwnServer = draft.provider === "compatible";
  return (
    <div className="grid gap-4 px-4 py-4 sm:grid-cols-2 sm:px-5">
      <Field label="Provider">
        <Select
          options={providers}
          value={draft.provider}
          onChange={(provider) => onChange(withProvider(draft, provider, view))}
        />
      </Field>
      <Field label="Model" help="As the provider spells it." error={errors.model ?? null}>
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder={isOwnServer ? "qwen3:8b" : "gpt-5.4-mini"}
          value={draft.model}
          onValueChange={(model) => onChange({ model })}
          className="font-mono"
        />
      </Field>
      {isOwnServer ? (
        <>
          <Field
            label="Address"
            help={
              view.privateServers
                ? "Usually ends in /v1. A server on this machine or in its network is fine."
                : "Usually ends in /v1. A public address that begins with https."
            }
            error={errors.baseUrl ?? null}
          >
            <Input
              type="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://models.example.com/v1"
              value={draft.baseUrl}
              onValueChange={(baseUrl) => onChange({ baseUrl })}
              className="font-mono"
            />
          </Field>
          <Field label="API" help="Nearly every server speaks chat completions.">
            <Select options={apis} value={draft.api} onChange={(api) => onChange({ api })} />
          </Field>
        </>
      ) : null}
      <Field
        label="Model for voice notes (optional)"
        help="Writes down what customers say, with the same key."
        error={errors.speechModel ?? null}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder={view.speechDefault ?? usualSpeechModels[draft.provider]}
          value={draft.speechModel}
          onValueChange={(speechModel) => onChange({ speechModel })}
          className="font-mono"
        />
      </Field>
      <KeyField {...{ draft, errors, view, onChange }} />
    </div>
  );
}

/** The stored key never comes back: only its end is shown, and it is replaced as a whole. */
function KeyField({ draft, errors, view, onChange }: ModelFieldsProps) {
  const isOwnServer = draft.provider === "compatible";
  const label = isOwnServer ? "Key (optional)" : "Key";
  if (draft.key === null)
    return (
      <Field label={label} help="Stored encrypted." error={errors.key ?? null} className="sm:col-span-2">
        <div className="flex flex-wrap items-center gap-2">
          <Input readOnly value={`•••••••• ${view.keyEnding ?? ""}`} className="w-44 font-mono" />
          <Button size="32" variant="outline" onClick={() => onChange({ key: "" })}>
            {isOwnServer ? "Replace or remove key" : "Replace key"}
          </Button>
        </div>
      </Field>
    );
  return (
    <Field
      label={label}
      help={isOwnServer ? "Leave it empty where the server asks for none. Stored encrypted." : "Stored encrypted."}
      error={errors.key ?? null}
      className="sm:col-span-2"
    >
      <Input
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={draft.key}
        onValueChange={(key) => onChange({ key })}
        className="font-mono"
      />
    </Field>
  );
}
