"use client";

import { History } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { WorkflowVersionView } from "#lib/domain/views/workflow-view.ts";
import { moment } from "./moment.ts";

export interface VersionHistoryProps {
  /** Newest first. */
  history: readonly WorkflowVersionView[];
  liveVersion: number | null;
  /** Null where nothing may be edited. */
  onRollBack: ((version: number) => void) | null;
}

export function VersionHistory({ history, liveVersion, onRollBack }: VersionHistoryProps) {
  if (history.length === 0)
    return (
      <EmptyState icon={<History strokeWidth={1.75} />} title="No version yet">
        Every published version is kept here.
      </EmptyState>
    );
  return (
    <ol className="flex flex-col gap-1">
      {history.map((entry) => {
        const isLive = entry.version === liveVersion;
        return (
          <li key={entry.version} className="flex min-h-13 items-center gap-3 rounded-md px-2.5 py-2 hover:bg-accent">
            <span className="tnum w-8 shrink-0 self-start font-semibold text-sm">v{entry.version}</span>
            <div className="min-w-0 flex-1">
              <div className="flex items-center gap-2 font-medium text-sm">
                <span className="wrap-anywhere min-w-0">{entry.note || `Version ${entry.version}`}</span>
                {isLive ? <Chip tone="success">Live</Chip> : null}
              </div>
              <div className="tnum text-secondary-text text-xs">
                {entry.by === null ? moment(entry.at) : `${entry.by}, ${moment(entry.at)}`}
              </div>
            </div>
            {isLive || onRollBack === null ? null : (
              <Button size="28" onClick={() => onRollBack(entry.version)}>
                {`Roll back to v${entry.version}`}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
