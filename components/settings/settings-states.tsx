"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";

/** Cards of one section on their way. */
export function SettingsSkeleton({ cards }: { cards: number }) {
  return (
    <div className="mx-auto flex w-full max-w-175 flex-col gap-7 px-4 py-6 sm:px-5">
      <LoadingNote>Loading settings</LoadingNote>
      {Array.from({ length: cards }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey shapes have no identity.
        <div key={card} className="flex flex-col gap-2">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-24 w-full rounded-lg" />
        </div>
      ))}
    </div>
  );
}

/** When there is nothing to show; the other sections stay within reach. */
export function SettingsError({ reason, busy, onRetry }: { reason: string; busy: boolean; onRetry: () => void }) {
  return (
    <EmptyState
      className="min-h-80"
      icon={<CircleAlert strokeWidth={1.75} />}
      title="Settings could not be loaded"
      actions={
        <Button busy={busy} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {reason}
    </EmptyState>
  );
}
