import { cn } from "./class-names.ts";

/** A business: initials on a rounded square of its own colour, or of ours. */
export function WorkspaceMark({
  initials,
  color,
  textColor = "#fff",
  size = "24",
}: {
  initials: string;
  /** CSS colour dark enough for white text. */
  color?: string;
  textColor?: string;
  size?: "24" | "48" | "56";
}) {
  const box = {
    "24": "size-6 rounded-sm text-[9px]",
    "48": "size-12 rounded-lg text-lg",
    "56": "size-14 rounded-lg text-lg",
  };
  return (
    <span
      aria-hidden="true"
      style={color === undefined ? undefined : { backgroundColor: color, color: textColor }}
      className={cn(
        "grid shrink-0 select-none place-items-center bg-primary font-semibold text-primary-foreground leading-none",
        box[size],
      )}
    >
      {initials}
    </span>
  );
}
