"use client";

import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { SaveState } from "./save-status.tsx";

export interface SaveNoticeProps {
  state: SaveState;
  onRetry: () => void;
  /** Throws away what was typed since, and shows the other person's draft. */
  onReload: () => void;
  /** Overwrites the other person's draft with this one. */
  onKeepMine: () => void;
}

/** Under the header when the draft could not be saved. What was typed stays on the page. */
export function SaveNotice({ state, onRetry, onReload, onKeepMine }: SaveNoticeProps) {
  if (state.is === "refused")
    return (
      <Banner
        flush
        tone="danger"
        action={
          <Button size="28" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        Your last changes are not saved. {state.message}
      </Banner>
    );
  if (state.is === "conflict")
    return (
      <Banner
        flush
        tone="human"
        className="max-sm:flex-wrap"
        action={
          <span className="flex gap-2">
            <Button size="28" onClick={onReload}>
              Reload
            </Button>
            <Button size="28" onClick={onKeepMine}>
              Keep mine
            </Button>
          </span>
        }
      >
        {state.message} Your changes are still here, but not saved.
      </Banner>
    );
  return null;
}
