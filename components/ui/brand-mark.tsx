import { ConciergeBell } from "lucide-react";
import { cn } from "./class-names.ts";

/** Our own mark: the bell on ink. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn("grid size-7 shrink-0 place-items-center rounded-md bg-primary text-primary-foreground", className)}
    >
      <ConciergeBell className="size-[60%]" />
    </span>
  );
}
