import { cn } from "./class-names.ts";

const tones = {
  human: "text-human",
  waiting: "text-waiting",
  danger: "text-danger",
  neutral: "text-muted-foreground",
} as const;

const radius = 6;
const length = 2 * Math.PI * radius;

/** What is left of a span of time, 0 to 1. Decorative: the time stands beside it in digits. */
export function CountdownRing({
  fraction,
  tone = "human",
  className,
}: {
  fraction: number;
  tone?: keyof typeof tones;
  className?: string;
}) {
  const left = Math.min(1, Math.max(0, fraction));
  return (
    <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className={cn("size-4 shrink-0", tones[tone], className)}>
      <circle cx="8" cy="8" r={radius} strokeWidth="2.5" className="stroke-border-strong" />
      <circle
        cx="8"
        cy="8"
        r={radius}
        stroke="currentColor"
        strokeWidth="2.5"
        strokeDasharray={`${left * length} ${length}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
