"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some, but not all, of what it stands for. */
  mixed?: boolean;
  /** The accessible name where no text stands beside it. */
  label?: string;
  /** Visible text beside the box. */
  children?: ReactNode;
  disabled?: boolean;
  name?: string;
  className?: string;
}

export function Checkbox({
  checked,
  onChange,
  mixed = false,
  label,
  children,
  disabled = false,
  name,
  className,
}: CheckboxProps) {
  const box = (
    <Base.Root
      checked={checked}
      indeterminate={mixed}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      {...(name === undefined ? {} : { name })}
      className={cn(
        "touch-target grid size-4 shrink-0 cursor-pointer place-items-center rounded-[4px] border border-control bg-background transition-colors duration-120 data-checked:border-primary data-indeterminate:border-primary data-checked:bg-primary data-indeterminate:bg-primary data-disabled:cursor-not-allowed data-disabled:opacity-50",
        children === undefined && className,
      )}
    >
      <Base.Indicator className="grid place-items-center text-primary-foreground">
        {mixed ? <Minus className="size-3" strokeWidth={3} /> : <Check className="size-3" strokeWidth={3} />}
      </Base.Indicator>
    </Base.Root>
  );
  if (children === undefined) return box;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control.
    <label className={cn("flex min-h-6 cursor-pointer items-center gap-2 text-sm", className)}>
      {box}
      {children}
    </label>
  );
}
