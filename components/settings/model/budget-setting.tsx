"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { showTokens } from "#lib/domain/model/use-words.ts";
import { SettingRow } from "../setting-row.tsx";
import type { ModelFieldsProps } from "./server-fields.tsx";

/** How much a day may use. */
export function BudgetSetting({ draft, errors, view, onChange }: ModelFieldsProps) {
  return (
    <SettingRow
      title="Daily budget"
      about={`Past it the scripted agent answers until midnight in your time zone, and owners are told. Today: ${showTokens(view.tokensToday)} used.`}
    >
      <Field
        label="Tokens a day"
        help="Empty: no limit."
        error={errors.dailyTokensMax ?? null}
        className="w-44 max-sm:w-full"
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          value={draft.dailyTokensMax}
          onValueChange={(dailyTokensMax) => onChange({ dailyTokensMax })}
          className="tnum text-right"
        />
      </Field>
    </SettingRow>
  );
}
