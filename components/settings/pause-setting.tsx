"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Input } from "#components/ui/input.tsx";
import { parsePauseMinutes } from "./pause-minutes.ts";
import { SettingRow } from "./setting-row.tsx";

export interface PauseSettingProps {
  minutes: number;
  readOnly: boolean;
  /** Why the last value was refused. */
  refusal: string | null;
  onChange: (minutes: number) => void;
}

const saveDelayMs = 900;

/** Saves by itself a moment after the last key, or when the field is left. */
export function PauseSetting({ minutes, readOnly, refusal, onChange }: PauseSettingProps) {
  const id = useId();
  const [text, setText] = useState(String(minutes));
  const known = useRef(minutes);
  const parsed = parsePauseMinutes(text);
  const error = parsed.ok ? refusal : parsed.sentence;

  // Another owner changed it, and nothing is being typed here.
  useEffect(() => {
    if (known.current !== minutes && document.activeElement?.id !== id) setText(String(minutes));
    known.current = minutes;
  }, [minutes, id]);

  useEffect(() => {
    if (!parsed.ok || parsed.minutes === minutes || readOnly || refusal !== null) return;
    const timer = setTimeout(() => onChange(parsed.minutes), saveDelayMs);
    return () => clearTimeout(timer);
  });

  function save() {
    if (parsed.ok && parsed.minutes !== minutes && !readOnly) onChange(parsed.minutes);
  }

  return (
    <SettingRow
      title="AI stays silent for"
      about="Counted from the last thing a person did: a handoff, a reply here or in the native app, or taking manual control."
    >
      <div className="flex flex-col items-end gap-1.5 max-sm:w-full max-sm:items-start">
        <div className="flex items-center gap-2">
          <Input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            aria-label="AI stays silent for, in minutes"
            aria-invalid={error !== null ? true : undefined}
            aria-describedby={error === null ? undefined : `${id}-error`}
            value={text}
            onValueChange={setText}
            onBlur={save}
            onKeyDown={(event) => {
              if (event.key === "Enter") save();
            }}
            readOnly={readOnly}
            className="tnum w-20 text-right"
          />
          <span className="text-secondary-text text-sm">minutes</span>
        </div>
        {error === null ? null : (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-danger-strong text-xs">
            <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" strokeWidth={2} />
            {error}
          </p>
        )}
      </div>
    </SettingRow>
  );
}
