"use client";

import { MessageSquare } from "lucide-react";
import { useRef } from "react";
import { useShortcuts } from "#components/inbox/use-shortcuts.ts";
import { cn } from "#components/ui/class-names.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { ConversationDetail, InboxPage, ThreadPage } from "#lib/domain/views/conversation-view.ts";
import type { InboxView } from "../../_client/inbox-filter.ts";
import { useSingleKeys } from "../../_client/single-keys.ts";
import { ConversationScreen } from "./conversation-screen.tsx";
import { ListPane } from "./list-pane.tsx";
import { useInboxAddress } from "./use-inbox-address.ts";

export interface InboxScreenProps {
  /** What the server read for the address that was asked for. */
  first: {
    view: InboxView;
    page: InboxPage | undefined;
    detail: ConversationDetail | undefined;
    thread: ThreadPage | undefined;
  };
}

function NothingChosen() {
  return (
    <EmptyState className="flex-1" icon={<MessageSquare />} title="Choose a conversation">
      <span className="pointer-coarse:hidden">
        Press <Kbd>J</Kbd> and <Kbd>K</Kbd> to move through the list.
      </span>
    </EmptyState>
  );
}

/** List, conversation, profile; on phones one at a time, each with its own address. */
export function InboxScreen({ first }: InboxScreenProps) {
  const address = useInboxAddress();
  const { conversationId } = address;
  const [singleKeys] = useSingleKeys();
  const order = useRef<string[]>([]);
  const searchRef = useRef<HTMLInputElement>(null);
  const filterRef = useRef<HTMLButtonElement>(null);

  function step(by: 1 | -1) {
    const at = conversationId === null ? -1 : order.current.indexOf(conversationId);
    const next = order.current[at < 0 && by === -1 ? 0 : at + by];
    if (next) address.open(next);
  }
  useShortcuts(singleKeys, {
    j: () => step(1),
    k: () => step(-1),
    Enter: conversationId === null ? () => step(1) : undefined,
    Escape: address.close,
    "/": () => searchRef.current?.focus(),
    f: () => filterRef.current?.focus(),
  });

  const detail = first.detail?.row.id === conversationId ? first.detail : undefined;
  return (
    <div className="flex min-h-0 flex-1">
      {/* On phones the list, and its heading with it, gives way to the conversation. */}
      {conversationId === null ? null : <h1 className="sr-only md:hidden">Inbox</h1>}
      <div
        className={cn(
          "flex min-h-0 w-full flex-col md:w-75 md:shrink-0 md:border-r min-[57rem]:w-87",
          conversationId !== null && "max-md:hidden",
        )}
      >
        <ListPane
          address={address}
          firstView={first.view}
          firstPage={first.page}
          order={order}
          searchRef={searchRef}
          filterRef={filterRef}
        />
      </div>
      <div className={cn("flex min-h-0 min-w-0 flex-1", conversationId === null && "max-md:hidden")}>
        {conversationId === null ? (
          <NothingChosen />
        ) : (
          <ConversationScreen
            key={conversationId}
            id={conversationId}
            listHref={address.listHref}
            onClose={address.close}
            firstDetail={detail}
            firstThread={detail ? first.thread : undefined}
          />
        )}
      </div>
      {/* The conversation fills a phone: the bar comes back with the list. */}
      {conversationId === null ? null : (
        <style>{"@media (max-width: 767px) { [data-shell-bar] { display: none } }"}</style>
      )}
    </div>
  );
}
