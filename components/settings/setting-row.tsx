import type { ReactNode } from "react";

/** A titled card; its rows are separated by hairlines. */
export function SettingCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold text-sm">{title}</h2>
      <div className="divide-y rounded-lg border bg-background">{children}</div>
    </section>
  );
}

/** What it does at the left, its control at the right; below each other on phones. */
export function SettingRow({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <div className="font-medium text-sm">{title}</div>
        <p className="text-secondary-text text-xs">{about}</p>
      </div>
      {children}
    </div>
  );
}
