"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import { type ToastOptions, useToast } from "#components/ui/toast.tsx";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { ConversationDetail, LabelView, MemberView } from "#lib/domain/views/conversation-view.ts";
import { apiPost, reasonOf } from "./api.ts";
import { beginChange } from "./changes.ts";
import { useMe } from "./me.tsx";
import { handedBack, labelled, noted, pausedEndlessly, takenBy, withRow } from "./optimistic.ts";
import { patchInboxes } from "./patch-inbox.ts";
import { keys } from "./query-keys.ts";
import { syncServerTime } from "./server-time.ts";

type Show = (options: ToastOptions) => void;

interface Change {
  path: string;
  body?: unknown;
  /** What the page shows meanwhile. */
  optimistic: (detail: ConversationDetail) => ConversationDetail;
  /** "The conversation was not solved." Null: not worth telling. */
  failed: string | null;
  done?: ToastOptions;
}

function show(client: QueryClient, detail: ConversationDetail): void {
  client.setQueryData(keys.conversation(detail.row.id), detail);
  client.setQueryData(keys.lead(detail.lead.id), detail.lead);
  patchInboxes(client, detail.row);
}

/** The server's word on a conversation, after any change: detail, lists and thread follow it. */
export function acceptDetail(client: QueryClient, detail: ConversationDetail): void {
  syncServerTime(detail.serverNow);
  show(client, detail);
  void client.invalidateQueries({ queryKey: keys.inboxes });
  void client.invalidateQueries({ queryKey: keys.thread(detail.row.id) });
}

/** From here to its end no answer from before the change takes it back. To be called first, ended in any case. */
export async function beginConversationChange(client: QueryClient, id: string): Promise<() => boolean> {
  const leadId = client.getQueryData<ConversationDetail>(keys.conversation(id))?.lead.id;
  const answered = beginChange(leadId ? [id, leadId] : [id]);
  // Awaited: what is cancelled goes back to its old state, and must not take ours with it.
  await client.cancelQueries({ queryKey: keys.conversation(id) });
  if (leadId) await client.cancelQueries({ queryKey: keys.lead(leadId) });
  return answered;
}

/** The answer to a change; where another one crossed it, what is true is asked of the server once all are answered. */
export function acceptAnswer(client: QueryClient, detail: ConversationDetail, crossed: boolean): void {
  if (crossed) askAgain(client, detail.row.id, detail.lead.id);
  else acceptDetail(client, detail);
}

function askAgain(client: QueryClient, id: string, leadId: string | undefined): void {
  void client.invalidateQueries({ queryKey: keys.conversation(id) });
  void client.invalidateQueries({ queryKey: keys.thread(id) });
  void client.invalidateQueries({ queryKey: keys.inboxes });
  if (leadId) void client.invalidateQueries({ queryKey: keys.lead(leadId) });
}

/** Shows a change at once, tells the server, and takes it back with the reason when the server refuses. */
async function change(client: QueryClient, toast: Show, id: string, what: Change): Promise<boolean> {
  const key = keys.conversation(id);
  const answered = await beginConversationChange(client, id);
  const before = client.getQueryData<ConversationDetail>(key);
  if (before) show(client, what.optimistic(before));
  try {
    const detail = await apiPost<ConversationDetail>(`/api/crm/conversations/${id}/${what.path}`, what.body);
    acceptAnswer(client, detail, answered());
    if (what.done) toast(what.done);
    return true;
  } catch (error) {
    if (!answered() && before) show(client, before);
    askAgain(client, id, before?.lead.id);
    if (what.failed === null) return false;
    const action = { label: "Try again", onClick: () => void change(client, toast, id, what) };
    toast({ tone: "danger", text: `${what.failed} ${reasonOf(error)}`, action });
    return false;
  }
}

const folderDone = {
  open: "Conversation reopened",
  solved: "Conversation solved",
  spam: "Marked as spam",
  archived: "Conversation archived",
} as const satisfies Record<Folder, string>;

export type ConversationActions = ReturnType<typeof makeActions>;

function makeActions(client: QueryClient, toast: Show, id: string, me: MemberView) {
  const run = (what: Change) => change(client, toast, id, what);
  const actions = {
    takeControl: (undo = true) =>
      run({
        path: "take-control",
        optimistic: (detail) => takenBy(detail, me),
        failed: "You are not in control.",
        done: {
          tone: "human",
          text: "You are in control",
          ...(undo ? { action: { label: "Undo", onClick: () => void actions.handBack(false) } } : {}),
        },
      }),
    keepControl: () =>
      run({ path: "keep-control", optimistic: (detail) => takenBy(detail, me), failed: "The pause was not renewed." }),
    handBack: (undo = true) =>
      run({
        path: "hand-back",
        optimistic: handedBack,
        failed: "The conversation was not handed back.",
        done: {
          tone: "neutral",
          text: "Handed back to AI",
          ...(undo ? { action: { label: "Undo", onClick: () => void actions.takeControl(false) } } : {}),
        },
      }),
    pauseUntilHandedBack: () =>
      run({
        path: "pause-until-handed-back",
        optimistic: (detail) => pausedEndlessly(detail, me),
        failed: "The AI was not paused.",
        done: { tone: "human", text: "AI is paused until you hand back" },
      }),
    moveTo: (folder: Folder, undoTo?: Folder) =>
      run({
        path: "folder",
        body: { folder },
        optimistic: (detail) => withRow(detail, { folder }),
        failed: "The conversation was not moved.",
        done: {
          tone: "success",
          text: folderDone[folder],
          ...(undoTo ? { action: { label: "Undo", onClick: () => void actions.moveTo(undoTo) } } : {}),
        },
      }),
    assign: (member: MemberView | null) =>
      run({
        path: "assign",
        body: { memberId: member?.id ?? null },
        optimistic: (detail) => withRow(detail, { assignee: member }),
        failed: "The conversation was not assigned.",
      }),
    label: (label: LabelView, on: boolean) =>
      run({
        path: "labels",
        body: { labelId: label.id, on },
        optimistic: (detail) => labelled(detail, label, on),
        failed: "The label was not changed.",
      }),
    note: (text: string) =>
      run({
        path: "notes",
        body: { text },
        optimistic: (detail) => noted(detail, text, me),
        failed: "The note was not saved.",
      }),
    markRead: () =>
      run({
        path: "read",
        body: {},
        optimistic: (detail) => withRow(detail, { unreadCount: 0 }),
        failed: null,
      }),
    markUnread: () =>
      run({
        path: "read",
        body: { unread: true },
        optimistic: (detail) => withRow(detail, { unreadCount: Math.max(1, detail.row.unreadCount) }),
        failed: "Not marked as unread.",
      }),
  };
  return actions;
}

/** What a member can do to any conversation, for lists. */
export function useActionsOf(): (id: string) => ConversationActions {
  const client = useQueryClient();
  const me = useMe();
  const toast = useToast();
  // The toast manager is a new object at each render; the actions must not be.
  const latest = useRef(toast.show);
  latest.current = toast.show;
  return useCallback((id) => makeActions(client, (options) => latest.current(options), id, me), [client, me]);
}

/** Everything that a member can do to a conversation, but for writing in it. */
export function useConversationActions(id: string): ConversationActions {
  const actionsOf = useActionsOf();
  return useMemo(() => actionsOf(id), [actionsOf, id]);
}
