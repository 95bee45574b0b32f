"use client";

import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonVariants, buttonClass } from "./button-class.ts";
import { cn } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import { Spinner } from "./spinner.tsx";

export interface ButtonProps extends ComponentProps<"button">, ButtonVariants {
  /** A lucide icon; the spinner takes its place while busy. */
  icon?: ReactNode;
  /** The key that does the same. */
  hint?: string;
  busy?: boolean;
}

/** One primary or human button per view region. A busy button keeps its focus and ignores clicks. */
export function Button({
  variant,
  size,
  wide,
  icon,
  hint,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  const filled = variant === "human" || variant === "primary" || variant === "danger";
  return (
    <button
      type="button"
      {...rest}
      onClick={handleClick}
      aria-busy={busy || undefined}
      className={cn(buttonClass({ variant, size, wide }), className)}
    >
      {busy && icon === undefined ? (
        <span className="relative inline-flex items-center gap-[inherit]">
          <span className="absolute inset-0 grid place-items-center">
            <Spinner />
          </span>
          <span className="opacity-0">{children}</span>
        </span>
      ) : (
        <>
          {busy ? <Spinner /> : icon}
          {children}
        </>
      )}
      {hint === undefined ? null : <Kbd tone={filled ? "solid" : "soft"}>{hint}</Kbd>}
    </button>
  );
}
