"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export interface ConfirmDialogProps {
  open: boolean;
  /** Names the thing: "Erase Marcus Bell?" */
  title: string;
  /** What is lost, and whether it comes back. */
  children: ReactNode;
  /** The verb and the thing: "Erase lead". */
  confirmLabel: string;
  tone?: "danger" | "primary";
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** The only place of a solid red button. */
export function ConfirmDialog({
  open,
  title,
  children,
  confirmLabel,
  tone = "danger",
  busy = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onCancel();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-240 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center p-4 sm:items-center">
          <Base.Popup className="w-full max-w-105 rounded-xl border border-border-strong bg-popover p-5 text-foreground shadow-dialog outline-none transition-[opacity,translate] duration-240 ease-out data-ending-style:translate-y-1 data-starting-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.Title className="font-semibold text-lg tracking-tight">{title}</Base.Title>
            <Base.Description className="mt-1 text-base text-secondary-text">{children}</Base.Description>
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button>Cancel</Button>} />
              <Button variant={tone} busy={busy} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
