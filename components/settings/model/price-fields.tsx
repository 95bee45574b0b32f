"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { ModelDraft } from "./model-draft.ts";
import { listPriceOfDraft } from "./model-draft.ts";
import type { ModelFieldsProps } from "./server-fields.tsx";

const fields = [
  { name: "inputPrice", label: "Input", of: "input" },
  { name: "cachedInputPrice", label: "Cached input", of: "cachedInput" },
  { name: "outputPrice", label: "Output", of: "output" },
] as const satisfies readonly { name: keyof ModelDraft; label: string; of: string }[];

/** What a million tokens cost. Without a price there are tokens and no cost. */
export function PriceFields({ draft, errors, view, onChange }: ModelFieldsProps) {
  const list = listPriceOfDraft(draft, view);
  return (
    <div className="flex flex-col gap-3 px-4 py-3.5 sm:px-5">
      <p className="text-secondary-text text-xs">
        {list === null
          ? "US dollars for a million tokens of this model. While they are empty only tokens are shown, and no cost."
          : "US dollars for a million tokens of this model. While they are empty the provider's list prices count."}
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map(({ name, label, of }) => (
          <Field key={name} label={label} error={errors[name] ?? null}>
            <Input
              inputMode="decimal"
              autoComplete="off"
              placeholder={list?.[of] == null ? "" : String(list[of])}
              value={draft[name]}
              onValueChange={(value) => onChange({ [name]: value })}
              before={<span aria-hidden="true">$</span>}
              className="tnum text-right"
            />
          </Field>
        ))}
      </div>
    </div>
  );
}
