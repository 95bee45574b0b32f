import { cva, type VariantProps } from "class-variance-authority";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { type LabelColor, labelColors } from "#lib/domain/lead/label-color.ts";
import { cn } from "./class-names.ts";

const chipClass = cva(
  "inline-flex h-5 min-w-0 max-w-full shrink-0 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-2xs tnum [&_svg]:size-3 [&_svg]:shrink-0 [&_svg]:stroke-2",
  {
    variants: {
      tone: {
        neutral: "bg-muted text-secondary-text",
        outline: "border border-border-strong bg-background text-secondary-text",
        ai: "bg-ai-soft text-ai-strong",
        human: "bg-human-soft text-human-strong",
        waiting: "bg-waiting font-semibold text-waiting-foreground",
        "waiting-soft": "bg-waiting-soft text-waiting-strong",
        danger: "bg-danger font-semibold text-danger-foreground",
        "danger-soft": "bg-danger-soft text-danger-strong",
        success: "bg-success-soft text-success-strong",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type ChipTone = NonNullable<VariantProps<typeof chipClass>["tone"]>;

/** A state in one or two words. Solid amber and solid red are for waiting only. */
export function Chip({
  tone = "neutral",
  icon,
  children,
  className,
}: {
  tone?: ChipTone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span className={cn(chipClass({ tone }), className)}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

const labelFills = {
  red: "bg-[oklch(0.62_0.14_35)]",
  orange: "bg-[oklch(0.66_0.12_55)]",
  amber: "bg-[oklch(0.68_0.11_80)]",
  green: "bg-[oklch(0.6_0.09_140)]",
  teal: "bg-[oklch(0.58_0.07_200)]",
  blue: "bg-[oklch(0.6_0.09_235)]",
  indigo: "bg-[oklch(0.56_0.09_275)]",
  purple: "bg-[oklch(0.54_0.1_330)]",
  pink: "bg-[oklch(0.62_0.12_0)]",
  brown: "bg-[oklch(0.56_0.04_70)]",
} as const satisfies Record<LabelColor, string>;

/** A label may carry a colour from outside the palette: grey. */
function labelFill(color: string): string {
  const known = labelColors.find((one) => one === color);
  return known === undefined ? "bg-control" : labelFills[known];
}

export function LabelDot({ color, className }: { color: string; className?: string }) {
  return <span aria-hidden="true" className={cn("size-2 shrink-0 rounded-full", labelFill(color), className)} />;
}

/** A label of a conversation or a lead; with `onRemove` it ends in a cross. */
export function LabelChip({ name, color, onRemove }: { name: string; color: string; onRemove?: () => void }) {
  return (
    <span className="inline-flex h-5.5 max-w-full items-center gap-1.5 rounded-full border border-border bg-background px-2 text-2xs text-secondary-text">
      <LabelDot color={color} className="size-1.5" />
      <span className="truncate">{name}</span>
      {onRemove === undefined ? null : (
        <button
          type="button"
          aria-label={`Remove label ${name}`}
          onClick={onRemove}
          className="touch-target -mr-1 grid size-4 place-items-center rounded-full hover:bg-accent"
        >
          <X className="size-3 stroke-2" />
        </button>
      )}
    </span>
  );
}
