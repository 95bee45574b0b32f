"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { ProfilePane, ProfileSections, type ConversationProfileProps } from "#components/lead/profile-pane.tsx";
import { Sheet } from "#components/ui/dialog.tsx";
import { useMedia } from "#components/ui/use-media.ts";
import type { ConversationDetail } from "#lib/domain/views/conversation-view.ts";
import type { ConversationActions } from "../../_client/use-conversation-actions.ts";
import { useLeadActions } from "../../_client/use-lead-actions.ts";

/** Where the profile is: beside the thread from 1248 px, a sheet below, a page of its own on phones. */
export function useProfileSide(leadId: string) {
  const router = useRouter();
  const beside = useMedia("(width >= 78rem)", true);
  const phone = useMedia("(width < 48rem)", false);
  const [paneOpen, setPaneOpen] = useState(true);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [flash, setFlash] = useState<{ questionKey: string } | null>(null);

  const toggle = useCallback(() => {
    if (phone) router.push(`/leads/${leadId}`);
    else if (beside) setPaneOpen((before) => !before);
    else setSheetOpen((before) => !before);
  }, [beside, phone, leadId, router]);
  const showAnswer = useCallback(
    (questionKey: string) => {
      if (phone) return router.push(`/leads/${leadId}#answer-${questionKey}`);
      if (beside) setPaneOpen(true);
      else setSheetOpen(true);
      setFlash({ questionKey });
    },
    [beside, phone, leadId, router],
  );
  return { beside, paneOpen, sheetOpen, flash, toggle, showAnswer, closeSheet: () => setSheetOpen(false) };
}

export interface ProfileSideProps {
  side: ReturnType<typeof useProfileSide>;
  detail: ConversationDetail;
  actions: ConversationActions;
  onShowMessage: (messageId: string) => void;
  onUseReply: (() => void) | null;
}

export function ProfileSide({ side, detail, actions, onShowMessage, onUseReply }: ProfileSideProps) {
  const { lead, modelUse, allLabels, window } = detail;
  const { saveAnswer, unlockAnswer, anotherReply, updateBrief } = useLeadActions(lead.id);
  const sections: ConversationProfileProps = {
    lead,
    modelUse,
    allLabels,
    window,
    flash: side.flash,
    onShowMessage: (messageId) => {
      side.closeSheet();
      onShowMessage(messageId);
    },
    onUseReply: onUseReply
      ? () => {
          side.closeSheet();
          onUseReply();
        }
      : null,
    onAnotherReply: anotherReply,
    onUpdateBrief: updateBrief,
    onSaveAnswer: saveAnswer,
    onUnlockAnswer: (key) => void unlockAnswer(key),
    onLabel: (label, on) => void actions.label(label, on),
    onNote: (text) => void actions.note(text),
  };
  return (
    <>
      {side.paneOpen ? (
        <div className="hidden w-83 shrink-0 border-l min-[78rem]:flex">
          <ProfilePane {...sections} onClose={side.toggle} />
        </div>
      ) : null}
      <Sheet open={side.sheetOpen && !side.beside} onClose={side.closeSheet} title="Lead profile">
        <ProfileSections {...sections} />
      </Sheet>
    </>
  );
}
