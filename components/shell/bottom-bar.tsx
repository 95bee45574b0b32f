"use client";

import { Bell, LogOut, Menu as MenuIcon, Search } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import { CountBadge } from "#components/ui/count-badge.tsx";
import { Sheet } from "#components/ui/dialog.tsx";
import { SegmentedPill } from "#components/ui/segmented-pill.tsx";
import { roleNames } from "./member-menu.tsx";
import { navIcons } from "./nav-icons.tsx";
import { type NavItem, navHrefs, navItems, navNames } from "./nav-items.ts";
import { NotificationList } from "./notification-list.tsx";
import type { AppShellProps } from "./shell-props.ts";
import { themeOptions } from "./theme-options.tsx";
import { useTheme } from "./use-theme.ts";

const tabClass =
  "-outline-offset-2 relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-2xs text-muted-foreground [&_svg]:size-5";

const inBar: readonly NavItem[] = ["inbox", "leads"];

/** Phones only: Inbox, Leads, Notifications, More. */
export function BottomBar(props: AppShellProps) {
  const [sheet, setSheet] = useState<"notifications" | "more" | null>(null);
  const { active, counts, hidden = [] } = props;
  const close = () => setSheet(null);
  const more = navItems.filter((item) => !inBar.includes(item) && !hidden.includes(item));
  return (
    <nav
      aria-label="Main"
      data-shell-bar=""
      className="flex shrink-0 border-t bg-background pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {inBar.map((item) => (
        <Link
          key={item}
          href={navHrefs[item]}
          aria-current={active === item ? "page" : undefined}
          className={cn(tabClass, active === item && "font-medium text-foreground")}
        >
          {navIcons[item]}
          <span>{navNames[item]}</span>
          {item === "inbox" ? (
            <BarBadge>
              <CountBadge tone="waiting" count={counts.needsHuman} label={`${counts.needsHuman} waiting`} />
            </BarBadge>
          ) : null}
        </Link>
      ))}
      <button type="button" onClick={() => setSheet("notifications")} className={tabClass}>
        <Bell />
        <span>Notifications</span>
        <BarBadge>
          <CountBadge count={props.unreadNotifications} label={`${props.unreadNotifications} unread`} />
        </BarBadge>
      </button>
      <button
        type="button"
        onClick={() => setSheet("more")}
        className={cn(tabClass, active !== null && !inBar.includes(active) && "font-medium text-foreground")}
      >
        <MenuIcon />
        <span>More</span>
      </button>
      <Sheet open={sheet === "notifications"} onClose={close} title="Notifications" hideTitle side="bottom">
        <NotificationList
          notifications={props.notifications}
          serverNow={props.serverNow}
          {...(props.push === undefined ? {} : { push: props.push })}
          onOpen={(notification) => {
            close();
            props.onOpenNotification(notification);
          }}
          onMarkAllRead={props.onMarkAllRead}
          onTakeControl={(conversationId) => {
            close();
            props.onTakeControl(conversationId);
          }}
        />
      </Sheet>
      <Sheet open={sheet === "more"} onClose={close} title={props.workspace.name} side="bottom">
        <MoreList {...props} items={more} onLeave={close} />
      </Sheet>
    </nav>
  );
}

const rowClass =
  "-outline-offset-2 flex min-h-12 w-full items-center gap-3 px-5 text-left text-base text-foreground hover:bg-accent [&_svg]:size-5 [&_svg]:text-muted-foreground";

function MoreList(props: AppShellProps & { items: readonly NavItem[]; onLeave: () => void }) {
  const [theme, setTheme] = useTheme(props.theme, props.onThemeChange);
  const { onSearch } = props;
  return (
    <div className="flex flex-col py-2">
      {onSearch === undefined ? null : (
        <button
          type="button"
          className={rowClass}
          onClick={() => {
            props.onLeave();
            onSearch();
          }}
        >
          <Search /> Search
        </button>
      )}
      {props.items.map((item) => (
        <Link key={item} href={navHrefs[item]} onClick={props.onLeave} className={rowClass}>
          {navIcons[item]}
          <span className="flex-1">{navNames[item]}</span>
          {item === "workflow" && props.workflowDraft ? (
            <span className="text-muted-foreground text-xs">Draft</span>
          ) : null}
          {item === "channels" && props.channelsBroken ? (
            <span className="text-danger-strong text-xs">Reconnection needed</span>
          ) : null}
        </Link>
      ))}
      <div className="mx-5 my-2 flex flex-wrap items-center justify-between gap-2 border-t pt-3">
        <span className="text-secondary-text text-sm">Theme</span>
        <SegmentedPill label="Theme" options={themeOptions} value={theme} onChange={setTheme} />
      </div>
      <button type="button" onClick={props.onSignOut} className={rowClass}>
        <LogOut />
        <span className="flex-1">Sign out</span>
        <span className="text-muted-foreground text-xs">
          {props.member.name}, {roleNames[props.member.role]}
        </span>
      </button>
    </div>
  );
}

function BarBadge({ children }: { children: ReactNode }) {
  return (
    <span className="absolute top-0.5 left-[calc(50%+0.25rem)] rounded-full ring-2 ring-background">{children}</span>
  );
}
