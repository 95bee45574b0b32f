import { Clock } from "lucide-react";
import { cn } from "#components/ui/class-names.ts";

/** Whether the business is open; the AI answers all the same. */
export function WebchatHoursLine({ line, className }: { line: string | null; className?: string }) {
  if (line === null) return null;
  return (
    <p className={cn("flex items-center gap-2 text-secondary-text", className)}>
      <Clock aria-hidden="true" strokeWidth={1.75} className="size-4 shrink-0 text-muted-foreground" />
      {line}
    </p>
  );
}
