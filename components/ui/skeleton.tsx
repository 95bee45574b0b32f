import { cn } from "./class-names.ts";

/** A grey shape in the size of what comes; it appears after 200 ms so that quick answers do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn("skeleton-in block rounded-full bg-muted", className)} />;
}

/** Around skeletons: says once to screen readers that something is coming. */
export function LoadingNote({ children = "Loading" }: { children?: string }) {
  return (
    <span role="status" className="sr-only">
      {children}
    </span>
  );
}
