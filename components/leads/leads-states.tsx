import { CloudOff, RotateCw, SearchX, Users } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";

const widths = ["w-32", "w-28", "w-36", "w-24", "w-32", "w-28", "w-36", "w-24"] as const;

export function LeadsSkeleton() {
  return (
    <div className="pt-9">
      <LoadingNote>Loading leads</LoadingNote>
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
        <div key={index} className="flex h-12 items-center gap-3 border-b px-4">
          <Skeleton className="size-8 shrink-0" />
          <Skeleton className={`h-3 ${width}`} />
          <Skeleton className="ml-8 h-4 w-20" />
          <Skeleton className="h-3 flex-1" />
        </div>
      ))}
    </div>
  );
}

export function LeadsEmpty({ search, onClear }: { search: string; onClear: () => void }) {
  if (search) {
    return (
      <EmptyState
        className="flex-1"
        icon={<SearchX />}
        title="No lead matches"
        actions={<Button onClick={onClear}>Clear search</Button>}
      >
        Searched for “{search}”.
      </EmptyState>
    );
  }
  return (
    <EmptyState className="flex-1" icon={<Users />} title="No leads yet">
      Everybody who writes to you becomes a lead, with the answers that they gave.
    </EmptyState>
  );
}

export function LeadsError({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <EmptyState
      className="flex-1"
      icon={<CloudOff />}
      title="Leads did not load"
      actions={
        <Button icon={<RotateCw />} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {reason}
    </EmptyState>
  );
}
