import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";

/** The page in its real shape while the draft is on its way. */
export function WorkflowSkeleton() {
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-background">
      <LoadingNote>Loading the workflow</LoadingNote>
      <div className="flex h-14 shrink-0 items-center gap-3 border-b px-5">
        <h1 className="font-semibold text-lg tracking-tight">Qualify & Transfer</h1>
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="hidden w-50 shrink-0 flex-col gap-4 border-r p-5 lg:flex">
          {["w-32", "w-24", "w-28", "w-20", "w-16"].map((width) => (
            <Skeleton key={width} className={`h-4 ${width}`} />
          ))}
        </div>
        <div className="flex-1 bg-subtle">
          <div className="mx-auto flex max-w-170 flex-col gap-2 px-5 py-5">
            <Skeleton className="mb-3 h-5 w-36" />
            {["a", "b", "c", "d"].map((row) => (
              <Skeleton key={row} className="h-12 w-full rounded-lg" />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
