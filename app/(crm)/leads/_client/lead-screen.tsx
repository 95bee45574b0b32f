"use client";

import { CloudOff, RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { LeadPage, LeadTopBar } from "#components/lead/lead-page.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import type { LeadProfile } from "#lib/domain/views/conversation-view.ts";
import { ApiError, reasonOf } from "../../_client/api.ts";
import { keepDraft } from "../../_client/use-draft.ts";
import { useConversation, useLead } from "../../_client/use-conversation.ts";
import { useConversationActions } from "../../_client/use-conversation-actions.ts";
import { useLeadActions } from "../../_client/use-lead-actions.ts";

function Loading() {
  return (
    <div className="flex flex-col gap-4 p-6">
      <LoadingNote>Loading the lead</LoadingNote>
      <span className="flex items-center gap-3">
        <Skeleton className="size-12" />
        <Skeleton className="h-4 w-40" />
      </span>
      <Skeleton className="h-24 w-full rounded-lg" />
      <Skeleton className="h-48 w-full rounded-lg" />
    </div>
  );
}

/** The answer that the address points to flashes once. */
function useAnswerInAddress() {
  const [flash, setFlash] = useState<{ questionKey: string } | null>(null);
  useEffect(() => {
    const key = /^#answer-(.+)$/.exec(window.location.hash)?.[1];
    if (key) setFlash({ questionKey: key });
  }, []);
  return flash;
}

function Loaded({ lead, onBack }: { lead: LeadProfile; onBack: () => void }) {
  const router = useRouter();
  const conversationId = lead.conversationIds[0] ?? null;
  const conversation = useConversation(conversationId ?? "", undefined, conversationId !== null);
  const actions = useConversationActions(conversationId ?? "");
  const { saveAnswer, unlockAnswer, anotherReply, updateBrief } = useLeadActions(lead.id);
  const flash = useAnswerInAddress();
  const detail = conversation.data;
  const mayUseReply = detail !== undefined && detail.row.folder === "open";
  /** Takes the conversation and opens it with the words in the field, not sent. */
  function takeReply(text: string) {
    if (!detail) return;
    if (detail.row.control.state !== "manual") void actions.takeControl();
    keepDraft(detail.row.id, text);
    router.push(`/inbox/${detail.row.id}`);
  }
  return (
    <LeadPage
      lead={lead}
      row={detail?.row ?? null}
      allLabels={detail?.allLabels ?? []}
      window={detail?.window ?? null}
      flash={flash}
      onBack={onBack}
      onTakeControl={
        detail && detail.row.folder === "open" && detail.row.control.state !== "manual"
          ? () => {
              void actions.takeControl();
              router.push(`/inbox/${detail.row.id}`);
            }
          : null
      }
      onShowMessage={conversationId ? (id) => router.push(`/inbox/${conversationId}#message-${id}`) : null}
      onUseReply={mayUseReply ? takeReply : null}
      onAnotherReply={anotherReply}
      onUpdateBrief={updateBrief}
      onSaveAnswer={saveAnswer}
      onUnlockAnswer={(key) => void unlockAnswer(key)}
      onLabel={detail ? (label, on) => void actions.label(label, on) : null}
      onNote={detail ? (text) => void actions.note(text) : null}
    />
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const missing = error instanceof ApiError && error.status === 404;
  return (
    <EmptyState
      className="flex-1"
      icon={<CloudOff />}
      title={missing ? "This lead is not here" : "The lead did not load"}
      actions={
        missing ? null : (
          <Button icon={<RotateCw />} onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {missing ? "It may have been erased, or the address is not complete." : reasonOf(error)}
    </EmptyState>
  );
}

export function LeadScreen({ id }: { id: string }) {
  const router = useRouter();
  const lead = useLead(id);
  const goBack = () => (window.history.length > 1 ? router.back() : router.push("/leads"));
  if (lead.data) return <Loaded lead={lead.data} onBack={goBack} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <LeadTopBar lead={null} onBack={goBack} />
      {lead.error ? <Failed error={lead.error} onRetry={() => void lead.refetch()} /> : <Loading />}
    </div>
  );
}
