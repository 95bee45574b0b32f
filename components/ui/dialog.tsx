"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { cn } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Padding of the content; tables and lists bring their own. */
  padded?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
}

const widths = { sm: "md:w-105", md: "md:w-140", lg: "md:w-200" } as const;

/** Centred from 768 px, a full-height sheet below. Traps the focus and gives it back. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = "md",
  padded = true,
  initialFocus,
}: DialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-stretch justify-center md:items-center md:p-6">
          <Base.Popup
            {...(initialFocus === undefined ? {} : { initialFocus })}
            className={cn(
              "flex max-h-full w-full flex-col bg-popover pb-[env(safe-area-inset-bottom)] text-foreground outline-none transition-[opacity,translate] duration-240 ease-out data-ending-style:translate-y-1 data-starting-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:opacity-0 md:rounded-xl md:border md:border-border-strong md:shadow-dialog",
              widths[size],
            )}
          >
            <DialogHeader title={title} description={description} />
            <div className={cn("scroll-y min-h-0 flex-1", padded && "p-5")}>{children}</div>
            {footer === undefined ? null : (
              <div className="flex shrink-0 flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Leaves the heading to screen readers: the content shows its own. */
  hideTitle?: boolean;
  children: ReactNode;
  side?: "right" | "bottom";
}

/** A 360 px pane over the right edge, or a list that rises from the bottom of a phone. */
export function Sheet({ open, onClose, title, hideTitle = false, children, side = "right" }: SheetProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Popup
          className={cn(
            "fixed z-50 flex flex-col bg-popover text-foreground shadow-dialog outline-none transition-[translate] duration-240 ease-out",
            side === "right"
              ? "inset-y-0 right-0 w-full border-l data-ending-style:translate-x-full data-starting-style:translate-x-full md:w-90"
              : "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-xl border-t pb-[env(safe-area-inset-bottom)] data-ending-style:translate-y-full data-starting-style:translate-y-full",
          )}
        >
          {hideTitle ? <Base.Title className="sr-only">{title}</Base.Title> : <DialogHeader title={title} />}
          <div className="scroll-y min-h-0 flex-1">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const scrimClass =
  "fixed inset-0 z-50 bg-scrim transition-opacity duration-240 data-ending-style:opacity-0 data-starting-style:opacity-0";

function DialogHeader({ title, description }: { title: ReactNode; description?: ReactNode }) {
  return (
    <div className="flex min-h-14 shrink-0 items-center gap-3 border-b py-2 pr-3 pl-5">
      <div className="min-w-0 flex-1">
        <Base.Title className="font-semibold text-lg tracking-tight">{title}</Base.Title>
        {description === undefined ? null : (
          <Base.Description className="text-secondary-text text-sm">{description}</Base.Description>
        )}
      </div>
      <Base.Close
        render={
          <IconButton label="Close" tooltip={false}>
            <X />
          </IconButton>
        }
      />
    </div>
  );
}
