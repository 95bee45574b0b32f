"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { cn } from "./class-names.ts";

export interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The accessible name: the name of its row. Leave it out inside a label. */
  label?: string;
  labelledBy?: string;
  /** `ai` for switches that let the AI act. */
  tone?: "ink" | "ai";
  disabled?: boolean;
  name?: string;
}

export function Switch({ checked, onChange, label, labelledBy, tone = "ink", disabled = false, name }: SwitchProps) {
  return (
    <Base.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      aria-labelledby={labelledBy}
      {...(name === undefined ? {} : { name })}
      className={cn(
        "touch-target inline-flex h-4.5 w-8 shrink-0 cursor-pointer items-center rounded-full bg-control p-0.5 transition-colors duration-120 data-disabled:cursor-not-allowed data-disabled:opacity-50",
        tone === "ink" ? "data-checked:bg-primary" : "data-checked:bg-ai",
      )}
    >
      <Base.Thumb className="size-3.5 rounded-full bg-background transition-transform duration-120 data-checked:translate-x-3.5" />
    </Base.Root>
  );
}
