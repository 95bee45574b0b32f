"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./class-names.ts";
import { menuPopupClass } from "./menu-class.ts";

export interface PopoverProps {
  trigger: ReactElement;
  /** The accessible name of the panel. */
  label: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  /** Pixels along the edge that it is aligned to. */
  alignOffset?: number;
  className?: string;
}

/** A small panel beside its button, for anything that is not a list of commands. */
export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  side = "bottom",
  align = "start",
  alignOffset = 0,
  className,
}: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          alignOffset={alignOffset}
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Base.Popup aria-label={label} className={cn(menuPopupClass, "max-w-none", className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
