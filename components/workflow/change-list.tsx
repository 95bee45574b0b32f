"use client";

import { ArrowUpDown, Minus, Pencil, Plus, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { ChangeTarget, WorkflowChange } from "#lib/domain/workflow/diff-workflow.ts";
import { DiffText } from "./diff-text.tsx";
import { stepNames } from "./workflow-step.ts";

const looks = {
  added: { tile: "bg-success-soft text-success-strong", icon: <Plus /> },
  removed: { tile: "bg-danger-soft text-danger-strong", icon: <Minus /> },
  changed: { tile: "bg-waiting-soft text-waiting-strong", icon: <Pencil /> },
  moved: { tile: "bg-waiting-soft text-waiting-strong", icon: <ArrowUpDown /> },
} as const satisfies Record<WorkflowChange["kind"], { tile: string; icon: ReactNode }>;

export interface ChangeListProps {
  changes: readonly WorkflowChange[];
  /** Null where nothing may be edited. */
  onUndo: ((target: ChangeTarget) => void) | null;
}

/** Every change as a sentence, with the words that differ. */
export function ChangeList({ changes, onUndo }: ChangeListProps) {
  return (
    <ul className="divide-y">
      {changes.map((change) => (
        <li key={JSON.stringify(change.target)} className="flex gap-3 py-4 first:pt-0 last:pb-0">
          <span
            aria-hidden="true"
            className={cn(
              "grid size-6 shrink-0 place-items-center rounded-sm [&_svg]:size-3.5 [&_svg]:stroke-2",
              looks[change.kind].tile,
            )}
          >
            {looks[change.kind].icon}
          </span>
          <div className="min-w-0 flex-1">
            <div className="flex min-h-6 items-center gap-2">
              <span className="wrap-anywhere min-w-0 flex-1 font-medium text-sm">{change.sentence}</span>
              <span className="shrink-0 text-muted-foreground text-xs">{stepNames[change.section]}</span>
              {onUndo === null ? null : (
                <IconButton label={`Undo: ${change.sentence}`} size="28" onClick={() => onUndo(change.target)}>
                  <Undo2 strokeWidth={1.75} />
                </IconButton>
              )}
            </div>
            {change.parts.length === 0 && change.notes.length === 0 ? null : (
              <div className="mt-1.5 rounded-md border px-3 py-2">
                {change.parts.length === 0 ? null : <DiffText parts={change.parts} />}
                {change.notes.length === 0 ? null : (
                  <p className="mt-0.5 flex flex-wrap gap-x-3 text-secondary-text text-xs">
                    {change.notes.map((note) => (
                      <span key={note}>{note}</span>
                    ))}
                  </p>
                )}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
