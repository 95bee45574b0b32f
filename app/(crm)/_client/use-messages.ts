"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { v7 } from "uuid";
import { type TemplateValues, templateParcel, templateText } from "#components/inbox/template-values.ts";
import { useToast } from "#components/ui/toast.tsx";
import { contentText, type MessageContent } from "#lib/domain/message/content.ts";
import type {
  AttachmentView,
  ConversationDetail,
  MemberView,
  MessageView,
  ThreadPage,
} from "#lib/domain/views/conversation-view.ts";
import type { TemplateView } from "#lib/domain/views/template-view.ts";
import { ApiError, apiPost, reasonOf } from "./api.ts";
import { useMe } from "./me.tsx";
import { isLocal, upsertItem } from "./merge-thread.ts";
import { localMessage, takenBy } from "./optimistic.ts";
import { patchInboxes } from "./patch-inbox.ts";
import { keys } from "./query-keys.ts";
import { acceptAnswer, acceptDetail, beginConversationChange } from "./use-conversation-actions.ts";

const typingEveryMs = 3_000;

function put(client: QueryClient, id: string, message: MessageView): void {
  client.setQueryData<ThreadPage>(keys.thread(id), (held) => upsertItem(held, message));
}

/** Where a message goes, and what of it. */
interface Parcel {
  path: "messages" | "templates";
  body: Record<string, unknown>;
}

function writtenContent(text: string, [first]: readonly AttachmentView[]): MessageContent {
  if (!first) return { type: "text", text };
  return { type: "media", media: first.media, attachmentId: first.id, ...(text === "" ? {} : { caption: text }) };
}

function writtenParcel({ content, replyTo, attachments }: MessageView): Parcel {
  const attachmentIds = attachments.map((one) => one.id);
  const body = { text: contentText(content), attachmentIds, ...(replyTo ? { replyToId: replyTo.id } : {}) };
  return { path: "messages", body };
}

/** Sends what stands in the thread already. The id makes a repeat harmless: the server keeps one message of it. */
async function deliver(client: QueryClient, id: string, message: MessageView, parcel: Parcel): Promise<void> {
  const answered = await beginConversationChange(client, id);
  try {
    const answer = await apiPost<{ message: MessageView; detail: ConversationDetail }>(
      `/api/crm/conversations/${id}/${parcel.path}`,
      { id: message.id, ...parcel.body },
    );
    put(client, id, answer.message);
    acceptAnswer(client, answer.detail, answered());
  } catch (error) {
    answered();
    // A refusal of the message itself will not become right by trying again.
    const refused = error instanceof ApiError && (error.status === 422 || error.status === 409);
    const mayRetry = !refused && parcel.path === "messages";
    put(client, id, { ...message, state: "failed", problem: reasonOf(error), mayRetry });
    void client.invalidateQueries({ queryKey: keys.conversation(id) });
  }
}

async function sendNew(client: QueryClient, id: string, message: MessageView, me: MemberView, parcel: Parcel) {
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
  await deliver(client, id, message, parcel);
}

/** Shows the reaction at once; takes it back with the reason when the channel refuses it. */
async function react(
  client: QueryClient,
  id: string,
  message: MessageView,
  emoji: string | null,
): Promise<string | null> {
  const others = message.reactions.filter((one) => one.by !== "business");
  put(client, id, { ...message, reactions: emoji === null ? others : [...others, { emoji, by: "business" }] });
  try {
    put(client, id, await apiPost<MessageView>(`/api/crm/messages/${message.id}/react`, { emoji }));
    return null;
  } catch (error) {
    put(client, id, message);
    return reasonOf(error);
  }
}

/** The file shows as on its way at once; as it was, with the reason, where it cannot come. */
async function fetchAgain(
  client: QueryClient,
  id: string,
  message: MessageView,
  fileId: string,
): Promise<string | null> {
  const attachments = message.attachments.map((one) =>
    one.id === fileId ? { ...one, state: "pending" as const, problem: null, mayFetchAgain: false } : one,
  );
  put(client, id, { ...message, attachments });
  try {
    await apiPost(`/api/crm/files/${fileId}/fetch-again`);
    return null;
  } catch (error) {
    put(client, id, message);
    return reasonOf(error);
  }
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
  const toast = useToast();
  // The toast manager is a new object at each render; what is returned must not be.
  const latestToast = useRef(toast.show);
  latestToast.current = toast.show;
  return useMemo(
    () => ({
      send: (text: string, replyTo: MessageView | null, attachments: readonly AttachmentView[]) => {
        const message = localMessage(v7(), writtenContent(text, attachments), me, { replyTo, attachments });
        void sendNew(client, id, message, me, writtenParcel(message));
      },
      sendTemplate: (template: TemplateView, values: TemplateValues) => {
        const { id: templateId, name, language } = template;
        const content = { name, language, text: templateText(template, values), parameters: [...values.parameters] };
        const attachments = values.file === null ? [] : [values.file];
        const message = localMessage(v7(), { type: "template", ...content }, me, { replyTo: null, attachments });
        const body = { templateId, ...templateParcel(template, values) };
        void sendNew(client, id, message, me, { path: "templates", body });
      },
      /** The same emoji again takes it away. */
      react: (message: MessageView, emoji: string) => {
        const again = message.reactions.some((one) => one.by === "business" && one.emoji === emoji);
        void react(client, id, message, again ? null : emoji).then((refused) => {
          if (refused !== null) latestToast.current({ tone: "danger", text: `The reaction was not sent. ${refused}` });
        });
      },
      fetchAgain: (message: MessageView, fileId: string) => {
        void fetchAgain(client, id, message, fileId).then((refused) => {
          if (refused !== null) latestToast.current({ tone: "danger", text: refused });
        });
      },
      retry: (message: MessageView) => {
        if (!isLocal(message)) return void retryServers(client, id, message);
        const again: MessageView = { ...message, state: "queued", problem: null, mayRetry: false };
        put(client, id, again);
        void deliver(client, id, again, writtenParcel(again));
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
