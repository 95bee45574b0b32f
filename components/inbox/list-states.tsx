import { CloudOff, Inbox, RotateCw, SearchX } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { ListFilter } from "./list-header.tsx";

const skeletonRows = ["w-32", "w-24", "w-36", "w-28", "w-32", "w-24"] as const;

/** The list while it loads, in the height of the real rows. */
export function ListSkeleton() {
  return (
    <div className="flex-1 overflow-hidden pt-2">
      <LoadingNote>Loading conversations</LoadingNote>
      {skeletonRows.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
        <div key={index} className="flex h-20.5 gap-3 px-4 pt-2.5">
          <Skeleton className="size-9 shrink-0" />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <Skeleton className={`h-2.5 ${width}`} />
            <Skeleton className="h-2.5 w-11/12" />
            <span className="flex gap-2">
              <Skeleton className="h-3.5 w-18" />
              <Skeleton className="h-3.5 w-14" />
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}

const folderNames = { open: "Open", solved: "Solved", spam: "Spam", archived: "Archived" } as const;

const nothing = {
  open: { title: "Nothing open", text: "Every conversation is solved. New ones appear here." },
  solved: { title: "Nothing solved yet", text: "Conversations that you solve are kept here." },
  spam: { title: "No spam", text: "Conversations that you mark as spam get no answer and no notification." },
  archived: { title: "Nothing archived", text: "Conversations that you archive are kept here." },
} as const satisfies Record<Folder, { title: string; text: string }>;

const filterNames = { unread: "Unread", needs_human: "Needs human", mine: "Mine" } as const;

function searchedFor(view: ListFilter): string {
  const what = view.search ? `Searched for “${view.search}”` : "Looked";
  const filters = [view.filter ? filterNames[view.filter] : null, view.label ? "a label" : null].filter(
    (f) => f !== null,
  );
  const withFilters = filters.length > 0 ? ` with ${filters.join(" and ")} on` : "";
  return `${what} in ${folderNames[view.folder]}${withFilters}.`;
}

export function ListEmpty({ view, onChange }: { view: ListFilter; onChange: (change: Partial<ListFilter>) => void }) {
  const filtered = view.search !== "" || view.filter !== null || view.label !== null || view.channel !== null;
  if (filtered) {
    return (
      <EmptyState
        className="flex-1"
        icon={<SearchX />}
        title="No conversation matches"
        actions={
          <Button onClick={() => onChange({ search: "", filter: null, label: null, channel: null })}>
            Clear filters
          </Button>
        }
      >
        {searchedFor(view)}
      </EmptyState>
    );
  }
  const other = view.folder === "open" ? "solved" : "open";
  return (
    <EmptyState
      className="flex-1"
      icon={<Inbox />}
      title={nothing[view.folder].title}
      actions={<Button onClick={() => onChange({ folder: other })}>Show {other}</Button>}
    >
      {nothing[view.folder].text}
    </EmptyState>
  );
}

export function ListError({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <EmptyState
      className="flex-1"
      icon={<CloudOff />}
      title="Conversations did not load"
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
