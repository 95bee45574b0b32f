"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { v7 } from "uuid";
import { contentText } from "#lib/domain/message/content.ts";
import type {
  AttachmentView,
  ConversationDetail,
  MemberView,
  MessageView,
  ThreadPage,
} from "#lib/domain/views/conversation-view.ts";
import { ApiError, apiPost, reasonOf } from "./api.ts";
import { useMe } from "./me.tsx";
import { isLocal, upsertItem } from "./merge-thread.ts";
import { localMessage, takenBy } from "./optimistic.ts";
import { patchInboxes } from "./patch-inbox.ts";
import { keys } from "./query-keys.ts";
import { acceptDetail } from "./use-conversation-actions.ts";

const typingEveryMs = 3_000;

function put(client: QueryClient, id: string, message: MessageView): void {
  client.setQueryData<ThreadPage>(keys.thread(id), (held) => upsertItem(held, message));
}

/** Sends what stands in the thread already. The id makes a repeat harmless: the server keeps one message of it. */
async function deliver(client: QueryClient, id: string, message: MessageView): Promise<void> {
  try {
    const answer = await apiPost<{ message: MessageView; detail: ConversationDetail }>(
      `/api/crm/conversations/${id}/messages`,
      {
        id: message.id,
        text: contentText(message.content),
        attachmentIds: message.attachments.map((one) => one.id),
      },
    );
    put(client, id, answer.message);
    acceptDetail(client, answer.detail);
  } catch (error) {
    // A refusal of the message itself will not become right by trying again.
    const mayRetry = !(error instanceof ApiError && (error.status === 422 || error.status === 409));
    put(client, id, { ...message, state: "failed", problem: reasonOf(error), mayRetry });
    void client.invalidateQueries({ queryKey: keys.conversation(id) });
  }
}

async function sendNew(client: QueryClient, id: string, message: MessageView, me: MemberView): Promise<void> {
  // Awaited: what is cancelled goes back to its old state, and must not take the message with it.
  await Promise.all([
    client.cancelQueries({ queryKey: keys.thread(id) }),
    client.cancelQueries({ queryKey: keys.conversation(id) }),
  ]);
  put(client, id, message);
  const detail = client.getQueryData<ConversationDetail>(keys.conversation(id));
  if (detail) {
    const taken = takenBy(detail, me);
    client.setQueryData(keys.conversation(id), taken);
    patchInboxes(client, taken.row);
  }
  await deliver(client, id, message);
}

async function retryServers(client: QueryClient, id: string, message: MessageView): Promise<void> {
  put(client, id, { ...message, state: "queued", problem: null });
  try {
    acceptDetail(client, await apiPost<ConversationDetail>(`/api/crm/messages/${message.id}/retry`));
  } catch (error) {
    put(client, id, { ...message, problem: reasonOf(error) });
  }
}

/** Writing in a conversation: messages stand in the thread at once, failed ones stay there with their reason. */
export function useMessages(id: string) {
  const client = useQueryClient();
  const me = useMe();
  const typedAt = useRef(0);
  return useMemo(
    () => ({
      send: (text: string, attachments: readonly AttachmentView[] = []) =>
        void sendNew(client, id, localMessage(v7(), text, me, attachments), me),
      retry: (message: MessageView) => {
        if (!isLocal(message)) return void retryServers(client, id, message);
        const again: MessageView = { ...message, state: "queued", problem: null, mayRetry: false };
        put(client, id, again);
        void deliver(client, id, again);
      },
      /** Tells the others, at most every three seconds. A failure does not matter: the next sign comes soon. */
      typing: () => {
        if (Date.now() - typedAt.current < typingEveryMs) return;
        typedAt.current = Date.now();
        apiPost(`/api/crm/conversations/${id}/typing`, {}).catch(() => undefined);
      },
    }),
    [client, id, me],
  );
}
