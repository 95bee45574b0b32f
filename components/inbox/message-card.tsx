import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";

const look =
  "flex min-w-0 max-w-72 items-center gap-2.5 rounded-xl border border-border bg-background p-2 pr-4 text-left";

/** The face of a file, place or contact in the thread: a sign, a name and a quiet line. */
export function CardFace(props: { icon: ReactNode; title: string; detail?: string; tone?: "neutral" | "danger" }) {
  const { icon, title, detail, tone = "neutral" } = props;
  const iconLook = tone === "danger" ? "bg-danger-soft text-danger-strong" : "bg-muted text-secondary-text";
  return (
    <>
      <span className={cn("grid size-8 shrink-0 place-items-center rounded-md [&_svg]:size-4", iconLook)}>{icon}</span>
      <span className="min-w-0">
        <span className="block truncate font-medium text-foreground text-sm">{title}</span>
        {detail ? <span className="block text-muted-foreground text-xs">{detail}</span> : null}
      </span>
    </>
  );
}

export function Card({
  href,
  download,
  ...face
}: Parameters<typeof CardFace>[0] & { href?: string | undefined; download?: string }) {
  if (!href) {
    return (
      <span className={look}>
        <CardFace {...face} />
      </span>
    );
  }
  const where = download === undefined ? { target: "_blank", rel: "noreferrer" } : { download };
  return (
    <a href={href} {...where} className={cn(look, "hover:bg-accent")}>
      <CardFace {...face} />
    </a>
  );
}

export function CardButton({ onClick, ...face }: Parameters<typeof CardFace>[0] & { onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className={cn(look, "hover:bg-accent")}>
      <CardFace {...face} />
    </button>
  );
}
