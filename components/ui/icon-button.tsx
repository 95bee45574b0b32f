"use client";

import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";
import { Tooltip } from "./tooltip.tsx";

const iconButtonClass = cva(
  "touch-target inline-flex shrink-0 items-center justify-center border border-transparent text-muted-foreground transition-colors duration-120 hover:bg-accent hover:text-foreground disabled:cursor-not-allowed disabled:opacity-50 aria-pressed:bg-selected aria-pressed:text-foreground data-popup-open:bg-accent data-popup-open:text-foreground [&_svg]:shrink-0",
  {
    variants: {
      variant: { ghost: "", outline: "border-border-strong bg-background shadow-xs" },
      size: {
        "24": "size-6 rounded-sm [&_svg]:size-3.5",
        "28": "size-7 rounded-sm [&_svg]:size-4",
        "32": "size-8 rounded-md [&_svg]:size-4",
        "40": "size-10 rounded-md [&_svg]:size-5",
        "44": "size-11 rounded-md [&_svg]:size-5",
      },
    },
    defaultVariants: { variant: "ghost", size: "32" },
  },
);

export interface IconButtonProps
  extends Omit<ComponentProps<"button">, "aria-label">,
    VariantProps<typeof iconButtonClass> {
  /** The accessible name, and the tooltip. */
  label: string;
  children: ReactNode;
  hint?: string;
  side?: "top" | "right" | "bottom" | "left";
  busy?: boolean;
  /** False where the focus lands by itself: an open tooltip would take the first Escape. */
  tooltip?: boolean;
}

export function IconButton({
  label,
  hint,
  side,
  variant,
  size,
  busy = false,
  tooltip = true,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} hint={hint} disabled={!tooltip} {...(side === undefined ? {} : { side })}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-busy={busy || undefined}
        className={cn(iconButtonClass({ variant, size }), className)}
      >
        {busy ? <Spinner /> : children}
      </button>
    </Tooltip>
  );
}
