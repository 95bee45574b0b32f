import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import { PageFrame } from "./page-frame.tsx";

interface PanelSkeletonProps {
  title: string;
  rows: number;
}

/** Cards on their way: settings, channels. */
export function PanelSkeleton(props: PanelSkeletonProps) {
  return (
    <PageFrame title={props.title}>
      <CardsSkeleton {...props} />
    </PageFrame>
  );
}

/** The same within a page's frame, whose other parts are there already. */
export function CardsSkeleton({ title, rows }: PanelSkeletonProps) {
  return (
    <>
      <LoadingNote>{`Loading ${title.toLowerCase()}`}</LoadingNote>
      <div className="mx-auto flex w-full max-w-270 flex-col gap-2.5 px-4 py-5 sm:px-5">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey shapes have no identity.
          <Skeleton key={row} className="h-17 w-full rounded-lg" />
        ))}
      </div>
    </>
  );
}
