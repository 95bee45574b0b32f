"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ServerClockProvider } from "#components/inbox/server-clock.tsx";
import { ShortcutsDialog } from "#components/inbox/shortcuts-dialog.tsx";
import { AppShell } from "#components/shell/app-shell.tsx";
import { findActiveItem } from "#components/shell/nav-items.ts";
import type { Theme } from "#components/shell/theme.ts";
import type { Role } from "#lib/domain/access/role.ts";
import type {
  ConversationDetail,
  InboxPage,
  MemberView,
  NotificationView,
} from "#lib/domain/views/conversation-view.ts";
import { apiPost } from "./api.ts";
import { useConnection } from "./connection.ts";
import { openInbox, parseInboxView } from "./inbox-filter.ts";
import { MeProvider, workspaceInitials } from "./me.tsx";
import { QueryProvider } from "./query-provider.tsx";
import { serverOffsetMs, syncServerTime } from "./server-time.ts";
import { useSingleKeys } from "./single-keys.ts";
import { acceptDetail } from "./use-conversation-actions.ts";
import { useEventStream } from "./use-event-stream.ts";
import { useHandoffNotices } from "./use-handoff-notices.ts";
import { useInbox } from "./use-inbox.ts";
import { useNavMarks } from "./use-nav-marks.ts";
import { useNotifications } from "./use-notifications.ts";
import { useWaitingFavicon } from "./use-waiting-favicon.ts";

export interface CrmShellProps {
  workspaceName: string;
  me: MemberView;
  role: Role;
  theme: Theme;
  /** The open inbox as the server read it: counts, and the list where it is shown. */
  firstInbox: InboxPage;
  onSignOut: () => void;
  children: ReactNode;
}

/** The frame of the CRM in the browser: query cache, clock, identity, event stream, then the shell. */
export function CrmShell(props: CrmShellProps) {
  const [startMs] = useState(() => {
    // Only in the browser: on the server this module's offset would be shared by all requests.
    if (typeof window !== "undefined") syncServerTime(props.firstInbox.serverNow);
    return Date.parse(props.firstInbox.serverNow);
  });
  return (
    <QueryProvider>
      <ServerClockProvider startMs={startMs} offsetMs={serverOffsetMs}>
        <MeProvider me={props.me}>
          <Shell {...props} />
        </MeProvider>
      </ServerClockProvider>
    </QueryProvider>
  );
}

function useNavigation() {
  const pathname = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  const active = findActiveItem(pathname);
  const view = parseInboxView((name) => params.get(name));
  const openId = /^\/inbox\/([^/]+)/.exec(pathname)?.[1] ?? null;
  return { active, openId, activeFolder: active === "inbox" ? view.folder : null, router };
}

function Shell(props: CrmShellProps) {
  const { me, firstInbox, children } = props;
  const client = useQueryClient();
  const { active, activeFolder, openId, router } = useNavigation();
  const inbox = useInbox(openInbox, firstInbox);
  const page = inbox.data?.pages[0] ?? firstInbox;
  const notifications = useNotifications();
  const { handoffs, dismiss } = useHandoffNotices(inbox.data?.pages[0]?.needsHuman, openId, me.id);
  const marks = useNavMarks();
  const connection = useConnection();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [keysOpen, setKeysOpen] = useState(false);
  useEventStream();
  useWaitingFavicon(page.counts.needsHuman);

  const openConversation = (id: string) => router.push(`/inbox/${id}`);
  function takeControl(id: string) {
    dismiss(id);
    openConversation(id);
    apiPost<ConversationDetail>(`/api/crm/conversations/${id}/take-control`)
      .then((detail) => acceptDetail(client, detail))
      // The conversation that opens shows who is in control and offers the same button.
      .catch(() => undefined);
  }
  function openNotification(notification: NotificationView) {
    notifications.markRead({ ids: [notification.id] });
    if (notification.conversationId) openConversation(notification.conversationId);
    else if (notification.kind === "channel_broken") router.push("/channels");
    else if (notification.kind === "model_budget") router.push("/settings/model");
  }

  return (
    <AppShell
      workspace={{ name: props.workspaceName, initials: workspaceInitials(props.workspaceName) }}
      member={{ name: me.name, initials: me.initials, role: props.role }}
      active={active}
      activeFolder={activeFolder}
      counts={page.counts}
      workflowDraft={marks.workflowDraft}
      channelsBroken={marks.channelsBroken}
      notifications={notifications.data}
      unreadNotifications={notifications.unread}
      handoffs={handoffs}
      connection={connection}
      serverNow={page.serverNow}
      theme={props.theme}
      shortcuts={singleKeys}
      onShowShortcuts={() => setKeysOpen(true)}
      onSignOut={props.onSignOut}
      onOpenNotification={openNotification}
      onMarkAllRead={() => notifications.markRead({ all: true })}
      onTakeControl={takeControl}
      onOpenConversation={openConversation}
      onDismissHandoff={dismiss}
    >
      {children}
      <ShortcutsDialog
        open={keysOpen}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        onClose={() => setKeysOpen(false)}
      />
    </AppShell>
  );
}
