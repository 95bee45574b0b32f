"use client";

import { useCallback, useState } from "react";
import { ToastProvider } from "#components/ui/toast.tsx";
import { useMedia } from "#components/ui/use-media.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { HandoffToasts } from "./handoff-toasts.tsx";
import type { AppShellProps } from "./shell-props.ts";
import { Sidebar } from "./sidebar.tsx";
import { useShellShortcuts } from "./use-shell-shortcuts.ts";
import { useWaitingTitle } from "./use-waiting-title.ts";

/**
 * The frame of every signed-in page: sidebar, rail or bottom bar, the inset main frame, toasts.
 * The page never scrolls; the panes inside `children` do. `children` fill the frame's height.
 */
export function AppShell(props: AppShellProps) {
  const [open, setOpen] = useState(true);
  const wide = useMedia("(width >= 88rem)", true);
  const toggle = useCallback(() => setOpen((before) => !before), []);
  useShellShortcuts({
    enabled: props.shortcuts ?? true,
    onSearch: props.onSearch,
    onShowShortcuts: props.onShowShortcuts,
    onToggleSidebar: toggle,
  });
  useWaitingTitle(props.counts.needsHuman);
  return (
    <ToastProvider
      pinned={
        <HandoffToasts
          handoffs={props.handoffs}
          serverNow={props.serverNow}
          onTakeControl={props.onTakeControl}
          onOpenConversation={props.onOpenConversation}
          onDismissHandoff={props.onDismissHandoff}
        />
      }
    >
      <div
        data-sidebar={open ? "open" : "folded"}
        className="isolate flex h-dvh flex-col overflow-hidden bg-canvas max-md:bg-background md:flex-row"
      >
        <a
          href="#main"
          className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-primary px-3 py-2 font-medium text-primary-foreground focus:translate-y-0"
        >
          Skip to content
        </a>
        <Sidebar {...props} folded={!open || !wide} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col md:py-2 md:pr-2">
          <main
            id="main"
            tabIndex={-1}
            className="flex min-h-0 flex-1 flex-col overflow-hidden bg-background outline-none md:rounded-xl md:border md:shadow-card"
          >
            <ConnectionBanner connection={props.connection} />
            <div className="flex min-h-0 flex-1 flex-col">{props.children}</div>
          </main>
        </div>
        <BottomBar {...props} />
      </div>
    </ToastProvider>
  );
}
