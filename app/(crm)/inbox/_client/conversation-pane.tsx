"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ContextStrip } from "#components/inbox/context-strip.tsx";
import { controlAt } from "#components/inbox/control-label.ts";
import { ConversationFooter } from "#components/inbox/conversation-footer.tsx";
import { ConversationHeader, type HeaderMenu } from "#components/inbox/conversation-header.tsx";
import { ListError } from "#components/inbox/list-states.tsx";
import { useServerNow } from "#components/inbox/server-clock.tsx";
import { Thread, ThreadSkeleton } from "#components/inbox/thread.tsx";
import { useShortcuts } from "#components/inbox/use-shortcuts.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { ConversationDetail, ThreadPage } from "#lib/domain/views/conversation-view.ts";
import { reasonOf } from "../../_client/api.ts";
import { useMe } from "../../_client/me.tsx";
import { useTypists } from "../../_client/presence.ts";
import { keys } from "../../_client/query-keys.ts";
import { useSingleKeys } from "../../_client/single-keys.ts";
import { useThread } from "../../_client/use-conversation.ts";
import { useConversationActions } from "../../_client/use-conversation-actions.ts";
import { useMessages } from "../../_client/use-messages.ts";
import { ProfileSide, useProfileSide } from "./profile-side.tsx";
import { useComposer } from "./use-composer.ts";
import { useMessageVerbs } from "./use-message-verbs.ts";
import { useReadMark } from "./use-read-mark.ts";
import { useTemplateSender } from "./use-template-sender.ts";
import { firstName } from "#lib/domain/lead/person.ts";

export interface ConversationPaneProps {
  detail: ConversationDetail;
  firstThread: ThreadPage | undefined;
  listHref: string;
  onClose: () => void;
}

/** When a pause runs out on this page, the server is asked what came of it. */
function useRefreshAtPauseEnd(id: string, until: string | null, over: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!until || !over) return;
    void client.invalidateQueries({ queryKey: keys.conversation(id) });
    void client.invalidateQueries({ queryKey: keys.thread(id) });
  }, [client, id, until, over]);
}

/** The message that the address points to flashes once it is there. */
function useMessageInAddress(loaded: boolean) {
  const [flash, setFlash] = useState<{ messageId: string } | null>(null);
  useEffect(() => {
    const messageId = /^#message-(.+)$/.exec(window.location.hash)?.[1];
    if (loaded && messageId) setFlash({ messageId });
  }, [loaded]);
  return [flash, setFlash] as const;
}

/** One conversation with everything around it: header, thread, footer, profile, keys. */
export function ConversationPane({ detail, firstThread, listHref, onClose }: ConversationPaneProps) {
  const { row, lead, members } = detail;
  const me = useMe();
  const now = useServerNow("second");
  const control = controlAt(row.control, now);
  const pauseEnd = "until" in row.control ? row.control.until : null;
  useRefreshAtPauseEnd(row.id, pauseEnd, control !== row.control);

  const thread = useThread(row.id, firstThread);
  const actions = useConversationActions(row.id);
  const messages = useMessages(row.id);
  const name = firstName(row.name);
  const composer = useComposer(row.id, name, actions, messages);
  const typist = useTypists(me.id)(row.id);
  const profile = useProfileSide(lead.id);
  const [menu, setMenu] = useState<HeaderMenu>(null);
  const [messageFlash, setMessageFlash] = useMessageInAddress(thread.data !== undefined);
  const [loadingOlder, setLoadingOlder] = useState(false);
  const [singleKeys] = useSingleKeys();
  useReadMark(detail, actions.markRead);

  const open = row.folder === "open";
  function takeControl() {
    void actions.takeControl();
    composer.focus();
  }
  function putSuggestion() {
    const text = lead.brief?.suggestedReply;
    if (control.state !== "manual") void actions.takeControl();
    if (text) composer.suggest(text);
  }
  function moveTo(folder: Folder) {
    void actions.moveTo(folder, row.folder);
  }
  function markUnread() {
    void actions.markUnread();
    onClose();
  }
  const { loadOlder } = thread;
  const showOlder = useCallback(async () => {
    setLoadingOlder(true);
    await loadOlder();
    setLoadingOlder(false);
  }, [loadOlder]);

  const templates = useTemplateSender(detail, messages);
  const verbs = useMessageVerbs(detail, composer.answer, messages, () => {
    if (control.state !== "manual") void actions.takeControl();
  });
  const { showAnswer } = profile;
  const retry = useRef(messages.retry);
  retry.current = messages.retry;
  const onRetry = useCallback<typeof messages.retry>((message) => retry.current(message), []);

  useShortcuts(singleKeys, {
    e: open ? () => moveTo("solved") : () => moveTo("open"),
    m: open ? takeControl : undefined,
    b: open && control.state !== "ai" ? () => void actions.handBack() : undefined,
    t: open && control.state === "manual" ? () => void actions.keepControl() : undefined,
    r: open ? (control.state === "waiting" ? putSuggestion : composer.focus) : undefined,
    a: () => setMenu("assign"),
    l: () => setMenu("label"),
    n: () => composer.props.onMode("note"),
    u: markUnread,
    i: profile.toggle,
  });

  return (
    <>
      <section
        aria-label={`Conversation with ${row.name}`}
        className="flex min-h-0 min-w-0 flex-1 flex-col bg-background"
      >
        <ConversationHeader
          detail={detail}
          control={control}
          myId={me.id}
          backHref={listHref}
          openMenu={menu}
          onOpenMenu={setMenu}
          onBack={onClose}
          onTakeControl={takeControl}
          onHandBack={() => void actions.handBack()}
          onPauseUntilHandedBack={() => void actions.pauseUntilHandedBack()}
          onFolder={moveTo}
          onAssign={(memberId) => void actions.assign(members.find((member) => member.id === memberId) ?? null)}
          onLabel={(label, on) => void actions.label(label, on)}
          onMarkUnread={markUnread}
          onShowProfile={profile.toggle}
        />
        <ContextStrip lead={lead} progress={row.progress} />
        {thread.data ? (
          <Thread
            items={thread.data.items}
            hasOlder={thread.data.before !== null}
            loadingOlder={loadingOlder}
            onLoadOlder={showOlder}
            customer={row}
            control={control}
            flash={messageFlash}
            onShowAnswer={showAnswer}
            onRetry={onRetry}
            verbs={verbs}
          />
        ) : thread.isError ? (
          <ListError reason={reasonOf(thread.error)} onRetry={() => void thread.refetch()} />
        ) : (
          <ThreadSkeleton />
        )}
        <ConversationFooter
          detail={detail}
          control={control}
          myId={me.id}
          typist={typist}
          composer={composer.props}
          templates={templates}
          onTakeControl={takeControl}
          onUseSuggestion={putSuggestion}
          onKeepControl={() => void actions.keepControl()}
          onHandBack={() => void actions.handBack()}
          onReopen={() => moveTo("open")}
        />
      </section>
      <ProfileSide
        side={profile}
        detail={detail}
        actions={actions}
        onShowMessage={(messageId) => setMessageFlash({ messageId })}
        onUseReply={open ? putSuggestion : null}
      />
    </>
  );
}
