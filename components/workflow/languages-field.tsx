"use client";

import { X } from "lucide-react";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { languageName } from "#lib/domain/workflow/display-names.ts";
import { NativeSelect } from "./native-select.tsx";
import { languageChoices } from "./places.ts";

export interface LanguagesFieldProps {
  /** The first is the main one. */
  languages: readonly string[];
  onChange: (languages: string[]) => void;
  error: string | null;
  readOnly: boolean;
}

const add = { value: "", label: "Add a language" };

export function LanguagesField({ languages, onChange, error, readOnly }: LanguagesFieldProps) {
  const [main = "en", ...others] = languages;
  const free = languageChoices.filter((choice) => !languages.includes(choice.value));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Main language" error={error} help="The language of the words on this page.">
        <NativeSelect
          options={languageChoices.filter((choice) => !others.includes(choice.value))}
          value={main}
          onChange={(value) => onChange([value, ...others])}
          disabled={readOnly}
        />
      </Field>
      <div className="flex min-w-0 flex-col gap-1.5">
        <Field label="Other languages">
          <NativeSelect
            options={[add, ...free]}
            value=""
            onChange={(value) => onChange([main, ...others, value])}
            disabled={readOnly}
          />
        </Field>
        {others.length === 0 ? null : (
          <ul className="flex flex-wrap gap-1.5">
            {others.map((code) => (
              <li
                key={code}
                className="inline-flex h-7 items-center gap-1 rounded-full border border-border-strong bg-background pr-1 pl-2.5 text-xs"
              >
                {languageName(code)}
                {readOnly ? (
                  <span className="w-1" />
                ) : (
                  <IconButton
                    label={`Remove ${languageName(code)}`}
                    size="24"
                    className="size-5 rounded-full"
                    onClick={() => onChange(languages.filter((other) => other !== code))}
                  >
                    <X strokeWidth={2} />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
