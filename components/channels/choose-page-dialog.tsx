"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { PageChoicesView } from "#lib/domain/views/settings-view.ts";
import type { ChannelActions } from "./channel-actions.ts";

export interface ChoosePageDialogProps {
  choiceId: string;
  actions: Pick<ChannelActions, "listPages" | "choosePage">;
  onClose: () => void;
}

/** The owner signed in to several Pages: one channel is one Page. */
export function ChoosePageDialog({ choiceId, actions, onClose }: ChoosePageDialogProps) {
  const [pages, setPages] = useState<PageChoicesView["data"] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);
  const { listPages } = actions;
  useEffect(() => {
    let gone = false;
    listPages(choiceId).then(
      ({ data }) => gone || setPages(data),
      () => gone || setProblem("This sign-in is over. Close this and start it again."),
    );
    return () => {
      gone = true;
    };
  }, [choiceId, listPages]);

  async function choose(pageId: string) {
    setBusyId(pageId);
    const refused = await actions.choosePage(choiceId, pageId);
    setBusyId(null);
    if (refused === null) onClose();
    else setProblem(refused);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title="Which Page?"
      description="Connect one now. For another, sign in again."
      padded={false}
    >
      {problem === null ? null : (
        <p role="alert" className="px-5 pt-4 text-danger-strong text-sm">
          {problem}
        </p>
      )}
      <ul className="divide-y">
        {(pages ?? []).map((page) => (
          <li key={page.id} className="flex items-center gap-3 px-5 py-3 text-sm">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{page.name}</span>
              <span className="block font-mono text-secondary-text text-xs">{page.id}</span>
            </span>
            <Button aria-label={`Connect ${page.name}`} busy={busyId === page.id} onClick={() => void choose(page.id)}>
              Connect
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
