"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { InboxPage } from "#lib/domain/views/conversation-view.ts";
import { apiGet } from "./api.ts";
import { type InboxView, inboxQuery } from "./inbox-filter.ts";
import { keys } from "./query-keys.ts";
import { syncServerTime } from "./server-time.ts";

async function fetchInbox(view: InboxView, cursor: string | null, signal: AbortSignal): Promise<InboxPage> {
  const page = await apiGet<InboxPage>(`/api/crm/inbox${inboxQuery(view, cursor)}`, signal);
  syncServerTime(page.serverNow);
  return page;
}

const firstCursor: string | null = null;

/** The list, page by page. Old rows stay on the screen while another view loads. */
export function useInbox(view: InboxView, initial: InboxPage | undefined) {
  return useInfiniteQuery({
    queryKey: keys.inbox(view),
    queryFn: ({ pageParam, signal }) => fetchInbox(view, pageParam, signal),
    initialPageParam: firstCursor,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...(initial ? { initialData: { pages: [initial], pageParams: [firstCursor] } } : {}),
  });
}
