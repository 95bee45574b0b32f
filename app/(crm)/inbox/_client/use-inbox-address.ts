"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import { type InboxView, inboxQuery, parseInboxView } from "../../_client/inbox-filter.ts";

function conversationOf(pathname: string): string | null {
  return /^\/inbox\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

/**
 * What the inbox shows, in the address: `/inbox`, `/inbox/{id}`, filters in the query. Moving between conversations
 * changes the address without asking the server for a page; what is shown comes from the API.
 */
export function useInboxAddress() {
  const pathname = usePathname();
  const params = useSearchParams();
  const query = params.toString();
  const view = useMemo(() => {
    const parsed = new URLSearchParams(query);
    return parseInboxView((name) => parsed.get(name));
  }, [query]);
  const conversationId = conversationOf(pathname);
  const cameFromList = useRef(false);

  const hrefOf = useCallback((id: string) => `/inbox/${id}${inboxQuery(view)}`, [view]);
  const listHref = `/inbox${inboxQuery(view)}`;

  const open = useCallback(
    (id: string) => {
      if (id === conversationId) return;
      // Whether one step back is the list: from another conversation it is not.
      cameFromList.current = conversationId === null;
      window.history.pushState(null, "", hrefOf(id));
    },
    [conversationId, hrefOf],
  );
  const close = useCallback(() => {
    if (conversationId === null) return;
    if (cameFromList.current) {
      cameFromList.current = false;
      window.history.back();
    } else window.history.replaceState(null, "", listHref);
  }, [conversationId, listHref]);

  const setView = useCallback((change: Partial<InboxView>) => {
    // From the address itself: two quick changes must not undo each other while the router catches up.
    const { pathname: path, search } = window.location;
    const held = new URLSearchParams(search);
    const next = { ...parseInboxView((name) => held.get(name)), ...change };
    window.history.replaceState(null, "", (change.folder ? "/inbox" : path) + inboxQuery(next));
  }, []);

  return { view, conversationId, hrefOf, listHref, open, close, setView };
}
