"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageFrame } from "./page-frame.tsx";

export interface LoadErrorProps {
  /** What could not be loaded: "Catalog". */
  title: string;
  reason: string;
  busy: boolean;
  onRetry: () => void;
}

/** The whole page, when there is nothing to show. */
export function LoadError(props: LoadErrorProps) {
  return (
    <PageFrame title={props.title}>
      <PaneError {...props} />
    </PageFrame>
  );
}

/** The same within a page's frame, whose other parts still work. */
export function PaneError({ title, reason, busy, onRetry }: LoadErrorProps) {
  return (
    <EmptyState
      className="min-h-80"
      icon={<CircleAlert strokeWidth={1.75} />}
      title={`${title} could not be loaded`}
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
