import type { ReactNode } from "react";

/** Title bar of 56 px and a pane that scrolls below it. */
export function PageFrame({
  title,
  about,
  aside,
  nav,
  children,
}: {
  title: string;
  /** Beside the title: "4 connected". */
  about?: ReactNode;
  aside?: ReactNode;
  /** Beside the pane; above it on narrow screens. */
  nav?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-background">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2 sm:px-5">
        <h1 className="font-semibold text-lg tracking-tight">{title}</h1>
        {about ? <span className="tnum text-secondary-text text-sm">{about}</span> : null}
        {aside ? <div className="ml-auto flex items-center gap-2 max-sm:has-[input]:w-full">{aside}</div> : null}
      </header>
      <div className="flex min-h-0 flex-1 max-lg:flex-col">
        {nav}
        <section
          aria-label={title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and may hold only text, so the keyboard must reach it.
          tabIndex={0}
          className="scroll-y -outline-offset-2 min-h-0 min-w-0 flex-1 bg-subtle"
        >
          {children}
        </section>
      </div>
    </div>
  );
}
