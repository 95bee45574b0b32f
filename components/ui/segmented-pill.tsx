"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

const selectedTones = {
  ai: "data-checked:border-ai-line data-checked:bg-background data-checked:text-ai-strong",
  waiting: "data-checked:border-waiting-line data-checked:bg-background data-checked:text-waiting-strong",
  human: "data-checked:bg-human data-checked:text-human-foreground data-checked:hover:text-human-foreground",
  neutral: "data-checked:border-border-strong data-checked:bg-background data-checked:text-foreground",
} as const;

export interface PillOption<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  /** The look while selected. */
  tone?: keyof typeof selectedTones;
}

export interface SegmentedPillProps<T extends string> {
  /** The accessible name of the group: "Who answers". */
  label: string;
  options: readonly PillOption<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Shows only the icon of what is not selected. */
  compact?: boolean;
  disabled?: boolean;
  className?: string;
}

/** A radio group in one pill: the control switch AI, Manual. */
export function SegmentedPill<T extends string>({
  label,
  options,
  value,
  onChange,
  compact = false,
  disabled = false,
  className,
}: SegmentedPillProps<T>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={onChange}
      disabled={disabled}
      className={cn("inline-flex h-8 shrink-0 items-center rounded-full bg-muted", className)}
    >
      {options.map((option) => {
        const iconOnly = compact && option.icon !== undefined && option.value !== value;
        return (
          <Radio.Root
            key={option.value}
            value={option.value}
            aria-label={option.label}
            className={cn(
              "touch-target inline-flex h-full cursor-pointer select-none items-center gap-1.5 rounded-full border-2 border-transparent px-2.5 text-muted-foreground text-sm transition-colors duration-120 hover:text-foreground data-disabled:cursor-not-allowed data-checked:font-medium data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
              selectedTones[option.tone ?? "neutral"],
            )}
          >
            {option.icon}
            {iconOnly ? null : <span>{option.label}</span>}
          </Radio.Root>
        );
      })}
    </RadioGroup>
  );
}
