import type { ReactNode } from "react";
import type { Role } from "#lib/domain/access/role.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { InboxCounts, IsoTime, NotificationView } from "#lib/domain/views/conversation-view.ts";
import type { NavItem } from "./nav-items.ts";
import type { Theme } from "./theme.ts";

/** The event stream: `reconnecting` after 5 s without it, `offline` after 30 s or when the browser says so. */
export type Connection = "live" | "reconnecting" | "offline";

/** A customer who waits and whom nobody took yet. */
export interface HandoffNotice {
  conversationId: string;
  name: string;
  initials: string;
  tint: number;
  channelKind: ChannelKind;
  waitingSince: IsoTime;
  late: boolean;
  /** The answers in one or two short lines. */
  lines: readonly string[];
}

export interface PushSwitch {
  on: boolean;
  onChange: (on: boolean) => void;
}

export interface AppShellProps {
  workspace: { name: string; initials: string; color?: string };
  member: { name: string; initials: string; role: Role };
  active: NavItem | null;
  /** The folder that the inbox shows; null outside the inbox. */
  activeFolder: Folder | null;
  counts: InboxCounts;
  /** Items that this member may not open. */
  hidden?: readonly NavItem[];
  /** The workflow has changes that are not published. */
  workflowDraft: boolean;
  /** A channel needs reconnection. */
  channelsBroken: boolean;
  notifications: readonly NotificationView[];
  unreadNotifications: number;
  handoffs: readonly HandoffNotice[];
  connection: Connection;
  /** When the data above were made. */
  serverNow: IsoTime;
  theme: Theme;
  /** Single-key shortcuts; ⌘K works anyway. */
  shortcuts?: boolean;
  push?: PushSwitch;
  /** Leave out what does not exist; its control is not shown. */
  onSearch?: () => void;
  onShowShortcuts?: () => void;
  onSignOut: () => void;
  onThemeChange?: (theme: Theme) => void;
  onOpenNotification: (notification: NotificationView) => void;
  onMarkAllRead: () => void;
  onTakeControl: (conversationId: string) => void;
  onOpenConversation: (conversationId: string) => void;
  onDismissHandoff: (conversationId: string) => void;
  children: ReactNode;
}
