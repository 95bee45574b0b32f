"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cn } from "#components/ui/class-names.ts";

export interface ProfileSectionProps {
  title: string;
  /** Right of the title, always: a time, bars. */
  aside?: ReactNode;
  /** Shown beside the arrow while folded. */
  count?: ReactNode;
  defaultOpen?: boolean;
  children: ReactNode;
}

/** One part of the lead profile. Folded parts show their count. */
export function ProfileSection({ title, aside, count, defaultOpen = true, children }: ProfileSectionProps) {
  const [open, setOpen] = useState(defaultOpen);
  const id = useId();
  return (
    <section aria-label={title} className="border-b last:border-b-0">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="-outline-offset-2 flex min-h-11 w-full items-center gap-2 px-4 text-left"
        >
          <span className="flex-1 font-semibold text-sm">{title}</span>
          {aside}
          {open || count === undefined ? null : <span className="tnum text-muted-foreground text-xs">{count}</span>}
          <ChevronDown
            aria-hidden="true"
            className={cn("size-4 text-muted-foreground transition-transform duration-120", !open && "-rotate-90")}
          />
        </button>
      </h3>
      <div id={id} hidden={!open} className="px-4 pb-4">
        {children}
      </div>
    </section>
  );
}
