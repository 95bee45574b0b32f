import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";
import { useScrollIntoView } from "#components/ui/use-scroll-into-view.ts";

export const catalogSections = ["items", "faq", "policies", "hours", "questions"] as const;
export type CatalogSection = (typeof catalogSections)[number];

export const catalogSectionNames = {
  items: "Items and prices",
  faq: "FAQ",
  policies: "Policies",
  hours: "Opening hours",
  questions: "Not answered",
} as const satisfies Record<CatalogSection, string>;

const hrefs = {
  items: "/catalog",
  faq: "/catalog/faq",
  policies: "/catalog/policies",
  hours: "/catalog/hours",
  questions: "/catalog/questions",
} as const satisfies Record<CatalogSection, string>;

export interface CatalogFrameProps {
  section: CatalogSection;
  /** Beside the title: "34 items, the AI may quote 33". */
  about?: ReactNode;
  /** Search and the main button. */
  aside?: ReactNode;
  /** Questions that wait for an answer. */
  openQuestions?: number | undefined;
  children: ReactNode;
  /** Beside the list, from the width on where there is room. */
  panel?: ReactNode;
}

/** Everything that the AI answers from, in one place: title bar, the sections, and the section's own pane. */
export function CatalogFrame({ section, about, aside, openQuestions = 0, children, panel }: CatalogFrameProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-background">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2 sm:px-5">
        <h1 className="font-semibold text-lg tracking-tight">Catalog</h1>
        {about ? <span className="tnum text-secondary-text text-sm">{about}</span> : null}
        {aside ? <div className="ml-auto flex items-center gap-2 max-sm:has-[input]:w-full">{aside}</div> : null}
      </header>
      <Sections section={section} openQuestions={openQuestions} />
      <div className="flex min-h-0 flex-1">
        <ScrollPane label={catalogSectionNames[section]}>{children}</ScrollPane>
        {panel}
      </div>
    </div>
  );
}

/** On phones they go beyond the edge: the open one is brought into view. */
function Sections({ section, openQuestions }: { section: CatalogSection; openQuestions: number }) {
  const current = useScrollIntoView<HTMLAnchorElement>();
  return (
    <nav
      aria-label="What the AI answers from"
      className="flex shrink-0 gap-4 overflow-x-auto border-b px-4 [scrollbar-width:none] sm:px-5"
    >
      {catalogSections.map((one) => (
        <Link
          key={one}
          ref={one === section ? current : null}
          href={hrefs[one]}
          aria-current={one === section ? "page" : undefined}
          className={cn(
            "-outline-offset-2 flex h-10 shrink-0 items-center gap-1.5 border-b-2 text-sm transition-colors duration-120 pointer-coarse:h-11",
            one === section
              ? "border-foreground font-medium text-foreground"
              : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {catalogSectionNames[one]}
          {one === "questions" && openQuestions > 0 ? (
            <span className="tnum rounded-full bg-muted px-1.5 font-medium text-2xs text-secondary-text">
              {openQuestions}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

function ScrollPane({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and may hold only text, so the keyboard must reach it.
    <section aria-label={label} tabIndex={0} className="scroll-y -outline-offset-2 min-h-0 min-w-0 flex-1 bg-subtle">
      {children}
    </section>
  );
}
