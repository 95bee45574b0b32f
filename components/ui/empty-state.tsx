import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

/** An icon tile, one fact, one next step. Also the full-pane error, when there is nothing else to show. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  className,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col items-center justify-center px-6 py-10 text-center", className)}>
      <span
        aria-hidden="true"
        className="grid size-11 place-items-center rounded-xl border bg-subtle text-secondary-text [&_svg]:size-5"
      >
        {icon}
      </span>
      <h2 className="mt-3.5 font-semibold text-base">{title}</h2>
      {children ? <p className="mt-0.5 max-w-64 text-balance text-secondary-text text-sm">{children}</p> : null}
      {actions ? <div className="mt-3.5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
