"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Kbd } from "./kbd.tsx";

/** Repeats the accessible name of an icon control for the eye. Wraps exactly one element that takes props and a ref. */
export function Tooltip({
  label,
  hint,
  side = "top",
  disabled = false,
  children,
}: {
  label: string;
  hint?: string | undefined;
  side?: "top" | "right" | "bottom" | "left";
  disabled?: boolean;
  children: ReactElement;
}) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger delay={400} render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="popup-motion flex items-center gap-1.5 rounded-sm bg-primary px-2 py-1 text-primary-foreground text-xs shadow-pop">
            {label}
            {hint === undefined ? null : (
              <Kbd tone="solid" className="bg-primary-foreground/20 text-primary-foreground">
                {hint}
              </Kbd>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
