import { cn } from "#components/ui/class-names.ts";

/** Appears when a text comes near its limit. */
export function LengthCount({ length, max }: { length: number; max: number }) {
  if (length < max * 0.8) return null;
  return (
    <span className={cn("tnum text-2xs", length > max ? "text-danger-strong" : "text-muted-foreground")}>
      {length.toLocaleString("en")} of {max.toLocaleString("en")}
    </span>
  );
}
