import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import { PageFrame } from "./page-frame.tsx";

/** Cards on their way: settings, channels. */
export function PanelSkeleton({ title, rows }: { title: string; rows: number }) {
  return (
    <PageFrame title={title}>
      <LoadingNote>{`Loading ${title.toLowerCase()}`}</LoadingNote>
      <div className="mx-auto flex w-full max-w-270 flex-col gap-2.5 px-4 py-5 sm:px-5">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey shapes have no identity.
          <Skeleton key={row} className="h-17 w-full rounded-lg" />
        ))}
      </div>
    </PageFrame>
  );
}
