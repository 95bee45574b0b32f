"use client";

import { Bell, BellRing, CircleAlert, Gauge, Hourglass, MessageSquare, Timer, Unplug } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { clockTime } from "#components/ui/clock-time.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useServerNow } from "#components/ui/use-server-now.ts";
import type { NotificationView } from "#lib/domain/views/conversation-view.ts";
import type { PushSwitch } from "./shell-props.ts";

const looks = {
  handoff: { icon: <Hourglass />, disc: "bg-waiting text-waiting-foreground" },
  returned_unanswered: { icon: <Hourglass />, disc: "bg-danger text-danger-foreground" },
  pause_ending: { icon: <Timer />, disc: "bg-waiting-soft text-waiting-strong" },
  customer_wrote: { icon: <MessageSquare />, disc: "border border-human-line bg-human-soft text-human-strong" },
  channel_broken: { icon: <Unplug />, disc: "bg-danger-soft text-danger-strong" },
  model_budget: { icon: <Gauge />, disc: "bg-waiting-soft text-waiting-strong" },
} as const satisfies Record<NotificationView["kind"], { icon: ReactNode; disc: string }>;

export interface NotificationListProps {
  notifications: readonly NotificationView[];
  serverNow: string;
  push?: PushSwitch;
  onOpen: (notification: NotificationView) => void;
  onMarkAllRead: () => void;
  onTakeControl: (conversationId: string) => void;
}

/** The panel's content: unread first to act on, then what happened. */
export function NotificationList({
  notifications,
  serverNow,
  push,
  onOpen,
  onMarkAllRead,
  onTakeControl,
}: NotificationListProps) {
  const now = useServerNow(serverNow, 30_000);
  const unread = notifications.some((notification) => !notification.read);
  const urgent = notifications.find((notification) => !notification.read && isWaiting(notification));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-12 shrink-0 items-center justify-between gap-3 border-b px-4">
        <h2 className="font-semibold text-lg tracking-tight">Notifications</h2>
        {unread ? (
          <Button variant="ghost" size="28" onClick={onMarkAllRead}>
            Mark all as read
          </Button>
        ) : null}
      </div>
      {notifications.length === 0 ? (
        <EmptyState icon={<Bell />} title="Nothing new">
          You are told here when a customer waits for a person.
        </EmptyState>
      ) : (
        <ul className="scroll-y min-h-0 flex-1 divide-y">
          {notifications.map((notification) => (
            <NotificationRow
              key={notification.id}
              notification={notification}
              time={clockTime(notification.at, now)}
              onOpen={() => onOpen(notification)}
              onTakeControl={notification === urgent ? onTakeControl : null}
            />
          ))}
        </ul>
      )}
      {push === undefined ? null : <PushRow push={push} />}
    </div>
  );
}

function isWaiting(notification: NotificationView): boolean {
  return notification.kind === "handoff" || notification.kind === "returned_unanswered";
}

interface NotificationRowProps {
  notification: NotificationView;
  time: string;
  onOpen: () => void;
  onTakeControl: ((conversationId: string) => void) | null;
}

function NotificationRow({ notification, time, onOpen, onTakeControl }: NotificationRowProps) {
  const look = looks[notification.kind] ?? { icon: <CircleAlert />, disc: "bg-muted text-secondary-text" };
  const { conversationId } = notification;
  return (
    <li className="relative flex gap-3 py-3 pr-4 pl-4 hover:bg-accent">
      {notification.read ? null : (
        <span className="-translate-y-1/2 absolute top-6 left-1.5 size-1.5 rounded-full bg-human" />
      )}
      <span
        aria-hidden="true"
        className={cn("grid size-8 shrink-0 place-items-center rounded-full [&_svg]:size-4", look.disc)}
      >
        {look.icon}
      </span>
      <div className="min-w-0 flex-1">
        {/* The whole row is its hit area; the buttons lie above it. */}
        <button
          type="button"
          onClick={onOpen}
          className="-outline-offset-2 block w-full text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
        >
          <span className="flex items-baseline justify-between gap-3">
            <span className={cn("text-sm", notification.read ? "font-medium" : "font-semibold")}>
              {notification.read ? null : <span className="sr-only">Unread: </span>}
              {notification.title}
            </span>
            <time dateTime={notification.at} className="shrink-0 text-2xs text-muted-foreground tnum">
              {time}
            </time>
          </span>
          <span className="block text-secondary-text text-xs">{notification.body}</span>
        </button>
        {onTakeControl === null || conversationId === null ? null : (
          <div className="relative z-1 mt-2 flex gap-1.5">
            <Button variant="human" size="28" onClick={() => onTakeControl(conversationId)}>
              Take manual control
            </Button>
            <Button size="28" onClick={onOpen}>
              Open
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function PushRow({ push }: { push: PushSwitch }) {
  const id = useId();
  return (
    <div className="flex h-11 shrink-0 items-center gap-2.5 border-t bg-subtle px-4">
      <BellRing aria-hidden="true" className="size-4 text-muted-foreground" />
      <span id={id} className="flex-1 text-secondary-text text-sm">
        Push notifications in this browser
      </span>
      <Switch checked={push.on} onChange={push.onChange} labelledBy={id} />
    </div>
  );
}
