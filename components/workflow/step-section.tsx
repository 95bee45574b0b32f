import type { ReactNode } from "react";

/** Heading, one line that says what the step is for, and its form. */
export function StepSection({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby="step-title" className="mx-auto w-full max-w-170 px-4 py-5 sm:px-5">
      <h2 id="step-title" tabIndex={-1} className="font-semibold text-lg tracking-tight outline-none">
        {title}
      </h2>
      <p className="mt-0.5 text-muted-foreground text-sm">{about}</p>
      <div className="mt-4 flex flex-col gap-4">{children}</div>
    </section>
  );
}

/** A titled group of fields on a card. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="rounded-lg border bg-background p-4">
      <legend className="sr-only">{title}</legend>
      <div aria-hidden="true" className="mb-3 font-semibold text-sm">
        {title}
      </div>
      <div className="flex flex-col gap-4">{children}</div>
    </fieldset>
  );
}
