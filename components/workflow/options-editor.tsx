"use client";

import { CircleAlert, Plus, X } from "lucide-react";
import { type KeyboardEvent, useId, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";

export interface OptionsEditorProps {
  options: readonly string[];
  onChange: (options: string[]) => void;
  onLeave: () => void;
  error: string | null;
  readOnly: boolean;
}

const optionsMax = 30;

/** One field an option. Enter adds the next one, Backspace in an empty one removes it. */
export function OptionsEditor({ options, onChange, onLeave, error, readOnly }: OptionsEditorProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);

  function focus(index: number) {
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[index]?.focus());
  }
  function insert(index: number) {
    if (readOnly || options.length >= optionsMax) return;
    onChange(options.toSpliced(index, 0, ""));
    focus(index);
  }
  function remove(index: number) {
    onChange(options.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  }
  function handleKey(event: KeyboardEvent<HTMLInputElement>, index: number) {
    if (event.key === "Enter") {
      event.preventDefault();
      insert(index + 1);
    } else if (event.key === "Backspace" && options[index] === "" && options.length > 1 && !readOnly) {
      event.preventDefault();
      remove(index);
    }
  }

  return (
    <fieldset aria-describedby={error === null ? undefined : `${id}-error`} onBlur={onLeave}>
      <legend className="mb-1.5 font-medium text-secondary-text text-xs">Options</legend>
      <ul ref={list} className="flex flex-col gap-1.5">
        {options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options are plain words without an identity of their own.
          <li key={index} className="flex items-center gap-1">
            <div className="min-w-0 flex-1">
              <Input
                value={option}
                onValueChange={(value) => onChange(options.with(index, value))}
                onKeyDown={(event) => handleKey(event, index)}
                aria-label={`Option ${index + 1}`}
                aria-invalid={error !== null && option.trim() === "" ? true : undefined}
                readOnly={readOnly}
              />
            </div>
            {readOnly ? null : (
              <IconButton label={`Remove option ${option.trim() || index + 1}`} onClick={() => remove(index)}>
                <X strokeWidth={1.75} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {error === null ? null : (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-danger-strong text-xs">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" strokeWidth={2} />
          {error}
        </p>
      )}
      {readOnly || options.length >= optionsMax ? null : (
        <Button
          variant="ghost"
          size="28"
          className="mt-1.5"
          icon={<Plus strokeWidth={2} />}
          onClick={() => insert(options.length)}
        >
          Add option
        </Button>
      )}
    </fieldset>
  );
}
