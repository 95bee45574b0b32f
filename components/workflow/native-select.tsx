"use client";

import { Field } from "@base-ui/react/field";
import { ChevronDown } from "lucide-react";
import { cn } from "#components/ui/class-names.ts";
import { fieldBoxClass } from "#components/ui/field-box-class.ts";

/** For lists of hundreds (currencies, time zones): the system's own picker, with type-ahead and a wheel on phones. */
export function NativeSelect({
  options,
  value,
  onChange,
  disabled,
}: {
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  disabled: boolean;
}) {
  const known = options.some((option) => option.value === value);
  return (
    <div className="relative">
      <Field.Control
        value={value}
        disabled={disabled}
        render={
          <select
            onChange={(event) => onChange(event.target.value)}
            className={cn(fieldBoxClass, "h-8 appearance-none truncate pr-8")}
          >
            {known ? null : <option value={value}>{value}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        }
      />
      <ChevronDown
        aria-hidden="true"
        strokeWidth={1.75}
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-muted-foreground"
      />
    </div>
  );
}
