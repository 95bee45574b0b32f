"use client";

import { History } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { type SaveState, SaveStatus } from "./save-status.tsx";
import { counted } from "./workflow-step.ts";

export interface WorkflowHeaderProps {
  publishedVersion: number | null;
  changeCount: number;
  save: SaveState;
  readOnly: boolean;
  onReview: () => void;
  onHistory: () => void;
  onDiscard: () => void;
  onPublish: () => void;
}

export function WorkflowHeader(props: WorkflowHeaderProps) {
  const { publishedVersion, changeCount, save, readOnly, onReview, onHistory, onDiscard, onPublish } = props;
  const isDraft = publishedVersion === null || changeCount > 0;
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-background px-4 py-2 sm:px-5">
      <h1 className="font-semibold text-lg tracking-tight">Qualify & Transfer</h1>
      <div className="flex min-w-0 items-center gap-2.5 max-sm:order-last max-sm:w-full max-sm:justify-between">
        <span className="flex items-center gap-2.5">
          {isDraft ? <Chip tone="waiting-soft">Draft</Chip> : <Chip tone="success">Live</Chip>}
          {publishedVersion === null ? (
            <span className="text-secondary-text text-sm">Not published yet</span>
          ) : changeCount === 0 ? (
            <span className="tnum text-secondary-text text-sm">Same as published v{publishedVersion}</span>
          ) : (
            <button
              type="button"
              onClick={onReview}
              className="tnum touch-target rounded-sm font-medium text-sm underline decoration-border-strong underline-offset-4 hover:decoration-foreground"
            >
              {counted(changeCount, "change")} vs published v{publishedVersion}
            </button>
          )}
        </span>
        <span className="flex sm:hidden">
          <SaveStatus state={save} />
        </span>
      </div>
      <div className="ml-auto flex items-center gap-2">
        <span className="mr-1 flex max-sm:hidden">
          <SaveStatus state={save} />
        </span>
        <Button variant="ghost" icon={<History strokeWidth={1.75} />} onClick={onHistory} className="max-md:hidden">
          History
        </Button>
        <IconButton label="History" onClick={onHistory} className="md:hidden">
          <History strokeWidth={1.75} />
        </IconButton>
        {readOnly ? null : (
          <>
            {publishedVersion !== null && changeCount > 0 ? <Button onClick={onDiscard}>Discard</Button> : null}
            <Button variant="primary" onClick={onPublish}>
              Publish
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
