"use client";

import { Bell } from "lucide-react";
import { useState } from "react";
import { CountBadge } from "#components/ui/count-badge.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { navLabelClass, navMarkClass, navRowClass } from "./nav-link.tsx";
import { NotificationList } from "./notification-list.tsx";
import type { AppShellProps } from "./shell-props.ts";

/** The sidebar's row and the panel that opens over the list. */
export function NotificationPopover({
  notifications,
  unreadNotifications,
  serverNow,
  push,
  onSearch,
  onOpenNotification,
  onMarkAllRead,
  onTakeControl,
}: AppShellProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label="Notifications"
      open={open}
      onOpenChange={setOpen}
      side="right"
      // The panel begins at the height of the frame, whatever stands above its row.
      alignOffset={onSearch === undefined ? -48 : -81}
      className="flex max-h-[calc(100dvh-1rem)] w-100 flex-col overflow-hidden rounded-xl p-0 shadow-dialog"
      trigger={
        <button type="button" className={navRowClass}>
          <Bell />
          <span className={navLabelClass}>Notifications</span>
          <span className={navMarkClass}>
            <CountBadge count={unreadNotifications} label={`${unreadNotifications} unread`} />
          </span>
        </button>
      }
    >
      <NotificationList
        notifications={notifications}
        serverNow={serverNow}
        {...(push === undefined ? {} : { push })}
        onOpen={(notification) => {
          setOpen(false);
          onOpenNotification(notification);
        }}
        onMarkAllRead={onMarkAllRead}
        onTakeControl={(conversationId) => {
          setOpen(false);
          onTakeControl(conversationId);
        }}
      />
    </Popover>
  );
}
