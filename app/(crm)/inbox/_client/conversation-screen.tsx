"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CloudOff, RotateCw } from "lucide-react";
import { ThreadSkeleton } from "#components/inbox/thread.tsx";
import { CustomerAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { ConversationDetail, ConversationRow, ThreadPage } from "#lib/domain/views/conversation-view.ts";
import { ApiError, reasonOf } from "../../_client/api.ts";
import { findRow } from "../../_client/patch-inbox.ts";
import { useConversation } from "../../_client/use-conversation.ts";
import { ConversationPane } from "./conversation-pane.tsx";

export interface ConversationScreenProps {
  id: string;
  listHref: string;
  onClose: () => void;
  firstDetail: ConversationDetail | undefined;
  firstThread: ThreadPage | undefined;
}

/** What the list already knows stands there at once; messages follow. */
function Loading({ row }: { row: ConversationRow | undefined }) {
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex h-14 shrink-0 items-center gap-2.5 border-b px-4">
        {row ? (
          <>
            <CustomerAvatar
              initials={row.initials}
              tint={row.tint}
              pictureUrl={row.pictureUrl}
              channelKind={row.channelKind}
              size="32"
            />
            <h2 className="truncate font-semibold text-base">{row.name}</h2>
          </>
        ) : (
          <>
            <Skeleton className="size-8" />
            <Skeleton className="h-3 w-32" />
          </>
        )}
      </div>
      <ThreadSkeleton />
    </div>
  );
}

/** One conversation: loads it, says when it cannot. */
export function ConversationScreen({ id, listHref, onClose, firstDetail, firstThread }: ConversationScreenProps) {
  const client = useQueryClient();
  const conversation = useConversation(id, firstDetail);
  if (conversation.data) {
    return (
      <ConversationPane detail={conversation.data} firstThread={firstThread} listHref={listHref} onClose={onClose} />
    );
  }
  if (!conversation.isError) return <Loading row={findRow(client, id)} />;
  const missing = conversation.error instanceof ApiError && conversation.error.status === 404;
  return (
    <EmptyState
      className="flex-1"
      icon={<CloudOff />}
      title={missing ? "This conversation is not here" : "The conversation did not load"}
      actions={
        missing ? (
          <Button onClick={onClose}>Back to the list</Button>
        ) : (
          <Button icon={<RotateCw />} onClick={() => void conversation.refetch()}>
            Try again
          </Button>
        )
      }
    >
      {missing ? "It may have been erased, or the address is not complete." : reasonOf(conversation.error)}
    </EmptyState>
  );
}
