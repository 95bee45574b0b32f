import { CircleAlert, Info, UserRound, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

const tones = {
  waiting: { box: "border-waiting-line bg-waiting-soft text-waiting-strong", icon: <WifiOff /> },
  human: { box: "border-human-line bg-human-soft text-human-strong", icon: <UserRound /> },
  danger: { box: "border-danger-line bg-danger-soft text-danger-strong", icon: <CircleAlert /> },
  neutral: { box: "border-border bg-subtle text-secondary-text", icon: <Info /> },
} as const;

/** One line across a pane. `flush` has only a lower border; otherwise it is a card. */
export function Banner({
  tone = "neutral",
  icon,
  action,
  flush = false,
  live = true,
  children,
  className,
}: {
  tone?: keyof typeof tones;
  icon?: ReactNode;
  /** A small outline button. */
  action?: ReactNode;
  flush?: boolean;
  /** Announced when it appears. */
  live?: boolean;
  children: ReactNode;
  className?: string;
}) {
  const look = tones[tone];
  return (
    <div
      role={live ? "status" : undefined}
      className={cn(
        "flex min-h-10 items-center gap-2.5 px-4 py-1.5 text-sm [&>svg]:size-4 [&>svg]:shrink-0",
        flush ? "border-b" : "rounded-lg border",
        look.box,
        className,
      )}
    >
      {icon ?? look.icon}
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
