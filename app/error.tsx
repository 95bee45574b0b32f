"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** The digest is what our log calls the error. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-full flex-1 place-items-center bg-background">
      <EmptyState
        icon={<TriangleAlert />}
        title="This page did not load"
        actions={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        {error.digest === undefined
          ? "Try again in a moment. Your data is safe."
          : `Try again. If it happens twice, send us code ${error.digest}.`}
      </EmptyState>
    </main>
  );
}
