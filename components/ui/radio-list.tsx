"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId } from "react";

export interface RadioListOption<T extends string> {
  value: T;
  label: string;
  about: string;
}

export interface RadioListProps<T extends string> {
  /** The accessible name of the group. */
  label: string;
  options: readonly RadioListOption<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few choices that each need a sentence; rows of a card. */
export function RadioList<T extends string>({ label, options, value, onChange }: RadioListProps<T>) {
  const id = useId();
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={onChange} className="divide-y">
      {options.map((option) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the library's radio inside.
        <label key={option.value} className="flex cursor-pointer items-start gap-3 px-4 py-3.5 sm:px-5">
          <Radio.Root
            value={option.value}
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={`${id}-${option.value}-about`}
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-input bg-background transition-colors duration-120 data-checked:border-primary data-checked:bg-primary"
          >
            <Radio.Indicator className="size-1.5 rounded-full bg-primary-foreground" />
          </Radio.Root>
          <span className="min-w-0">
            <span id={`${id}-${option.value}`} className="block font-medium text-sm">
              {option.label}
            </span>
            <span id={`${id}-${option.value}-about`} className="block text-secondary-text text-xs">
              {option.about}
            </span>
          </span>
        </label>
      ))}
    </RadioGroup>
  );
}
