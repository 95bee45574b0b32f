"use client";

import { Field as Base } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

export interface FieldProps {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** Right of the label: a link, a counter. */
  aside?: ReactNode;
  help?: ReactNode;
  /** Replaces the help. */
  error?: string | null;
  name?: string;
  disabled?: boolean;
  /** Public pages have a larger label. */
  size?: "xs" | "sm";
  className?: string;
  /** One `Input`, `Textarea` or `Select`. */
  children: ReactNode;
}

/** Label above, help below, the error in the help's place and tied to the control. */
export function Field({
  label,
  hideLabel = false,
  aside,
  help,
  error = null,
  name,
  disabled = false,
  size = "xs",
  className,
  children,
}: FieldProps) {
  return (
    <Base.Root
      invalid={error !== null}
      disabled={disabled}
      {...(name === undefined ? {} : { name })}
      className={cn("flex min-w-0 flex-col gap-1.5", className)}
    >
      <div className={cn("flex items-center justify-between gap-2", hideLabel && "sr-only")}>
        <Base.Label
          className={size === "xs" ? "font-medium text-secondary-text text-xs" : "font-medium text-foreground text-sm"}
        >
          {label}
        </Base.Label>
        {aside}
      </div>
      {children}
      {error === null ? null : (
        <Base.Error match className="flex items-start gap-1.5 text-danger-strong text-xs">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0 stroke-2" />
          {error}
        </Base.Error>
      )}
      {error === null && help ? (
        <Base.Description className="text-muted-foreground text-xs">{help}</Base.Description>
      ) : null}
    </Base.Root>
  );
}
