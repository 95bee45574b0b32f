import { cn } from "./class-names.ts";

const tones = {
  ink: "bg-primary text-primary-foreground",
  waiting: "bg-waiting text-waiting-foreground",
  danger: "bg-danger text-danger-foreground",
} as const;

/** A number in a disc; nothing at zero. `label` says what is counted: "3 waiting". */
export function CountBadge({
  count,
  tone = "ink",
  label,
  className,
}: {
  count: number;
  tone?: keyof typeof tones;
  label?: string;
  className?: string;
}) {
  if (count <= 0) return null;
  return (
    <span
      className={cn(
        "inline-grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-full px-1 font-semibold text-2xs leading-none tnum",
        tones[tone],
        className,
      )}
    >
      <span aria-hidden={label === undefined ? undefined : true}>{count > 99 ? "99+" : count}</span>
      {label === undefined ? null : <span className="sr-only">{label}</span>}
    </span>
  );
}
