"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageFrame } from "./page-frame.tsx";

export interface LoadErrorProps {
  title: string;
  reason: string;
  busy: boolean;
  onRetry: () => void;
}

/** The whole pane, when there is nothing to show. */
export function LoadError({ title, reason, busy, onRetry }: LoadErrorProps) {
  return (
    <PageFrame title={title}>
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
    </PageFrame>
  );
}
