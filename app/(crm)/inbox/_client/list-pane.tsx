"use client";

import { CircleAlert } from "lucide-react";
import { type RefObject, useEffect, useMemo } from "react";
import { ConversationList } from "#components/inbox/conversation-list.tsx";
import { ListHeader } from "#components/inbox/list-header.tsx";
import { ListEmpty, ListError, ListSkeleton } from "#components/inbox/list-states.tsx";
import { useHeldOrder } from "#components/inbox/use-held-order.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ConversationRow, InboxPage, LabelView } from "#lib/domain/views/conversation-view.ts";
import { reasonOf } from "../../_client/api.ts";
import { type InboxView, inboxQuery } from "../../_client/inbox-filter.ts";
import { useMe } from "../../_client/me.tsx";
import { useTypists } from "../../_client/presence.ts";
import { useActionsOf } from "../../_client/use-conversation-actions.ts";
import { useInbox } from "../../_client/use-inbox.ts";
import { useSearchText } from "../../_client/use-search-text.ts";
import type { useInboxAddress } from "./use-inbox-address.ts";

export interface ListPaneProps {
  address: ReturnType<typeof useInboxAddress>;
  firstView: InboxView;
  firstPage: InboxPage | undefined;
  /** The ids from top to bottom, for the keys that step through the list. */
  order: RefObject<string[]>;
  searchRef: RefObject<HTMLInputElement | null>;
  filterRef: RefObject<HTMLButtonElement | null>;
}

/** A conversation that moved between two pages while they were read stands in both: the newer one counts. */
function uniqueRows(pages: readonly InboxPage[], waiting: readonly ConversationRow[]): ConversationRow[] {
  const seen = new Set(waiting.map((row) => row.id));
  return pages.flatMap((page) =>
    page.rows.filter((row) => {
      if (seen.has(row.id)) return false;
      seen.add(row.id);
      return true;
    }),
  );
}

function labelsOf(pages: readonly InboxPage[], rows: readonly ConversationRow[]): LabelView[] {
  const given = pages[0]?.labels;
  if (given) return given;
  const byId = new Map(rows.flatMap((row) => row.labels).map((label) => [label.id, label]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function isPlain(view: InboxView): boolean {
  return view.channel === null && view.filter === null && view.label === null && view.search === "";
}

export function ListPane({ address, firstView, firstPage, order, searchRef, filterRef }: ListPaneProps) {
  const { view, conversationId, hrefOf, open, setView } = address;
  const me = useMe();
  const typistOf = useTypists(me.id);
  const [searchText, setSearchText] = useSearchText(view.search, (search) => setView({ search }));
  const asked = inboxQuery(view) === inboxQuery(firstView);
  const inbox = useInbox(view, asked ? firstPage : undefined);
  const pages = useMemo(() => inbox.data?.pages ?? [], [inbox.data]);
  const latest = useMemo(() => {
    const waiting = pages[0]?.needsHuman ?? [];
    return { needsHuman: waiting, rows: uniqueRows(pages, waiting) };
  }, [pages]);
  const list = useHeldOrder(latest, inbox.isPlaceholderData ? "another view" : inboxQuery(view));
  const { needsHuman, rows } = list;
  const actionsOf = useActionsOf();
  const counts = pages[0]?.counts ?? null;

  useEffect(() => {
    order.current = [...needsHuman, ...rows].map((row) => row.id);
  });

  const shown = { ...view, search: searchText };
  function change(next: Partial<InboxView>) {
    const { search, ...rest } = next;
    if (search !== undefined) setSearchText(search);
    if (Object.keys(rest).length > 0) setView(next);
    else if (search === "") setView({ search });
  }

  const isOpen = view.folder === "open";
  function takeControl(id: string) {
    void actionsOf(id).takeControl();
    open(id);
  }
  const solve = (id: string) => void actionsOf(id).moveTo("solved", "open");

  return (
    <>
      <ListHeader
        view={shown}
        counts={counts}
        labels={labelsOf(pages, [...needsHuman, ...rows])}
        searchRef={searchRef}
        filterRef={filterRef}
        onChange={change}
      />
      {inbox.isError && inbox.data ? (
        <Banner
          tone="danger"
          flush
          icon={<CircleAlert />}
          action={
            <Button size="24" onClick={() => void inbox.refetch()}>
              Try again
            </Button>
          }
        >
          The list is not up to date.
        </Banner>
      ) : null}
      {inbox.isPending ? <ListSkeleton /> : null}
      {inbox.isError && !inbox.data ? (
        <ListError reason={reasonOf(inbox.error)} onRetry={() => void inbox.refetch()} />
      ) : null}
      {inbox.data && needsHuman.length + rows.length === 0 ? <ListEmpty view={shown} onChange={change} /> : null}
      {inbox.data && needsHuman.length + rows.length > 0 ? (
        <ConversationList
          needsHuman={needsHuman}
          rows={rows}
          total={counts && isPlain(view) ? counts.folders[view.folder] : null}
          selectedId={conversationId}
          hrefOf={hrefOf}
          onOpen={open}
          typistOf={typistOf}
          hasMore={inbox.hasNextPage}
          loadingMore={inbox.isFetchingNextPage}
          onLoadMore={inbox.fetchNextPage}
          waiting={list.waiting}
          onHold={list.hold}
          onRelease={list.release}
          onTakeControl={isOpen ? takeControl : null}
          onSolve={isOpen ? solve : null}
        />
      ) : null}
    </>
  );
}
