"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";

export const navRowClass =
  "-outline-offset-2 relative flex h-8 w-full shrink-0 items-center justify-center gap-2.5 rounded-md text-secondary-text text-sm transition-colors duration-120 hover:bg-accent hover:text-foreground expanded:justify-start expanded:px-2 [&>svg]:size-4 [&>svg]:shrink-0";

export const navLabelClass =
  "sr-only expanded:not-sr-only expanded:min-w-0 expanded:flex-1 expanded:truncate expanded:text-left";

/** What stands at the end of a row: text only with labels, counts move to the icon's corner on the rail. */
export const navMarkClass =
  "absolute -top-1 right-0.5 expanded:static [&:has([data-text])]:hidden expanded:[&:has([data-text])]:inline";

export interface NavLinkProps {
  href: string;
  icon: ReactNode;
  label: string;
  active: boolean;
  /** The sidebar shows only icons, so the name comes as a tooltip. */
  folded: boolean;
  mark?: ReactNode;
}

export function NavLink({ href, icon, label, active, folded, mark }: NavLinkProps) {
  return (
    <Tooltip label={label} side="right" disabled={!folded}>
      <Link
        href={href}
        aria-current={active ? "page" : undefined}
        className={cn(navRowClass, active && "bg-selected text-foreground hover:bg-selected")}
      >
        {icon}
        <span className={navLabelClass}>{label}</span>
        {mark === undefined ? null : <span className={navMarkClass}>{mark}</span>}
      </Link>
    </Tooltip>
  );
}
