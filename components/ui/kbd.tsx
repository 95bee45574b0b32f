import { cn } from "./class-names.ts";

/** A key hint. `soft` on filled and outlined buttons, `outline` in fields and lists. Hidden where nobody has keys. */
export function Kbd({
  children,
  tone = "outline",
  className,
}: {
  children: string;
  tone?: "outline" | "soft" | "solid";
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "hidden h-4.5 min-w-4.5 items-center justify-center rounded-[4px] px-1 font-medium font-sans text-2xs leading-none pointer-fine:inline-flex",
        tone === "outline" && "border border-border-strong bg-background text-muted-foreground",
        tone === "soft" && "bg-muted text-muted-foreground",
        tone === "solid" && "bg-black/25 text-human-foreground",
        className,
      )}
    >
      {children}
    </span>
  );
}
