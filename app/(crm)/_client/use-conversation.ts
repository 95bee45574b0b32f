"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { ConversationDetail, LeadProfile, ThreadPage } from "#lib/domain/views/conversation-view.ts";
import { apiGet } from "./api.ts";
import { changesAnswered } from "./changes.ts";
import { mergeLatest, prependOlder } from "./merge-thread.ts";
import { keys } from "./query-keys.ts";
import { syncServerTime } from "./server-time.ts";

async function fetchConversation(id: string, signal: AbortSignal): Promise<ConversationDetail> {
  await changesAnswered(id);
  const detail = await apiGet<ConversationDetail>(`/api/crm/conversations/${id}`, signal);
  syncServerTime(detail.serverNow);
  return detail;
}

export function useConversation(id: string, initial: ConversationDetail | undefined, enabled = true) {
  return useQuery({
    queryKey: keys.conversation(id),
    enabled,
    queryFn: ({ signal }) => fetchConversation(id, signal),
    ...(initial ? { initialData: initial } : {}),
  });
}

async function fetchLatest(client: QueryClient, id: string, signal: AbortSignal): Promise<ThreadPage> {
  const latest = await apiGet<ThreadPage>(`/api/crm/conversations/${id}/thread`, signal);
  return mergeLatest(client.getQueryData<ThreadPage>(keys.thread(id)), latest);
}

/** The thread: its latest page is refreshed by events, older pages are put in front on demand. */
export function useThread(id: string, initial: ThreadPage | undefined) {
  const client = useQueryClient();
  const loading = useRef(false);
  const query = useQuery({
    queryKey: keys.thread(id),
    queryFn: ({ signal }) => fetchLatest(client, id, signal),
    ...(initial ? { initialData: initial } : {}),
  });
  const before = query.data?.before ?? null;
  const loadOlder = useCallback(async () => {
    if (!before || loading.current) return;
    loading.current = true;
    try {
      const path = `/api/crm/conversations/${id}/thread?before=${encodeURIComponent(before)}`;
      const older = await apiGet<ThreadPage>(path);
      client.setQueryData<ThreadPage>(keys.thread(id), (held) => prependOlder(held, older));
    } catch {
      // The button stays where it is: pressing it again tries again.
    } finally {
      loading.current = false;
    }
  }, [before, client, id]);
  return { ...query, loadOlder };
}

export function useLead(id: string) {
  return useQuery({
    queryKey: keys.lead(id),
    queryFn: async ({ signal }) => {
      await changesAnswered(id);
      return apiGet<LeadProfile>(`/api/crm/leads/${id}`, signal);
    },
  });
}
