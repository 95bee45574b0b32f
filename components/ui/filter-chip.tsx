import { ChevronDown, X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.ts";

export interface FilterChipProps extends ComponentProps<"button"> {
  pressed?: boolean;
  count?: number;
  /** It opens a menu: use it as the menu's trigger. */
  opensMenu?: boolean;
  /** A click takes the filter away. */
  removable?: boolean;
  children: ReactNode;
}

/** A filter that is on or off. */
export function FilterChip({
  pressed = false,
  count,
  opensMenu = false,
  removable = false,
  children,
  className,
  ...rest
}: FilterChipProps) {
  return (
    <button
      type="button"
      aria-pressed={opensMenu || removable ? undefined : pressed}
      {...rest}
      className={cn(
        "touch-target inline-flex h-6 shrink-0 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-xs transition-colors duration-120",
        pressed
          ? "border-primary bg-primary text-primary-foreground"
          : "border-border-strong bg-background text-secondary-text hover:bg-accent hover:text-foreground",
        className,
      )}
    >
      {children}
      {count === undefined ? null : <span className="tnum opacity-80">{count.toLocaleString("en")}</span>}
      {opensMenu ? <ChevronDown aria-hidden="true" className="-mr-0.5 size-3.5 stroke-2" /> : null}
      {removable ? <X aria-hidden="true" className="-mr-0.5 size-3.5 stroke-2" /> : null}
    </button>
  );
}
