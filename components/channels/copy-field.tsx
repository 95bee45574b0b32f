"use client";

import { Copy, Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

export interface CopyFieldProps {
  label: string;
  value: string;
  /** Shows dots and the last four characters until the eye is pressed. */
  secret?: boolean;
  help?: string;
  onCopy: (value: string, label: string) => void;
}

/** Something to take to another place: selectable, with a copy button. */
export function CopyField({ label, value, secret = false, help, onCopy }: CopyFieldProps) {
  const [shown, setShown] = useState(!secret);
  const masked = `${"•".repeat(12)}${value.length > 8 ? value.slice(-4) : ""}`;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span className="font-medium text-secondary-text text-xs">{label}</span>
      <div className="flex min-h-8 items-center gap-1 rounded-md border border-border-strong bg-subtle py-0.5 pr-1 pl-3">
        <code className={cn("min-w-0 flex-1 break-all font-mono text-xs", shown && "select-all")}>
          {shown ? (
            value
          ) : (
            <>
              <span aria-hidden="true">{masked}</span>
              <span className="sr-only">hidden</span>
            </>
          )}
        </code>
        {secret ? (
          <IconButton
            size="28"
            label={shown ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff strokeWidth={1.75} /> : <Eye strokeWidth={1.75} />}
          </IconButton>
        ) : null}
        <IconButton size="28" label={`Copy ${label.toLowerCase()}`} onClick={() => onCopy(value, label)}>
          <Copy strokeWidth={1.75} />
        </IconButton>
      </div>
      {help ? <p className="text-muted-foreground text-xs">{help}</p> : null}
    </div>
  );
}
