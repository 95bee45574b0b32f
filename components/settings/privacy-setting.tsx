"use client";

import { useId, useState } from "react";
import { Input } from "#components/ui/input.tsx";
import { SettingRow } from "./setting-row.tsx";

export interface PrivacySettingProps {
  /** Null: none. */
  url: string | null;
  readOnly: boolean;
  /** Saves; resolves to why it was refused. */
  onSave: (url: string) => Promise<string | null>;
}

/** Saved when the field is left. */
export function PrivacySetting({ url, readOnly, onSave }: PrivacySettingProps) {
  const id = useId();
  const [text, setText] = useState(url ?? "");
  const [refusal, setRefusal] = useState<string | null>(null);

  async function save() {
    if (readOnly || text.trim() === (url ?? "")) return;
    setRefusal(await onSave(text.trim()));
  }

  return (
    <SettingRow title="Privacy page" about="Linked below your web chat. Leave it empty to show no link.">
      <div className="flex w-full flex-col gap-1.5 sm:w-72">
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          aria-label="Address of your privacy page"
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={refusal === null ? undefined : `${id}-error`}
          value={text}
          readOnly={readOnly}
          className="max-md:h-11"
          onValueChange={setText}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === "Enter") void save();
          }}
        />
        {refusal === null ? null : (
          <p id={`${id}-error`} role="alert" className="text-danger-strong text-xs">
            {refusal}
          </p>
        )}
      </div>
    </SettingRow>
  );
}
