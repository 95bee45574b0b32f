"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { Check, CircleAlert, Info, UserRound, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";

export type ToastTone = "success" | "human" | "danger" | "neutral";

export interface ToastOptions {
  text: string;
  tone?: ToastTone;
  /** Undo, Try again. */
  action?: { label: string; onClick: () => void };
  /** 6 s unless told; 0 stays until it is dismissed. */
  durationMs?: number;
}

const icons = {
  success: <Check className="text-success-strong" />,
  human: <UserRound className="text-human-strong" />,
  danger: <CircleAlert className="text-danger-strong" />,
  neutral: <Info className="text-muted-foreground" />,
} as const satisfies Record<ToastTone, ReactNode>;

/** Shows and takes away toasts. Only below a `ToastProvider`. */
export function useToast(): { show: (options: ToastOptions) => string; dismiss: (id: string) => void } {
  const manager = Base.useToastManager();
  return {
    show: ({ text, tone = "neutral", action, durationMs = 6000 }) =>
      manager.add({
        title: text,
        type: tone,
        timeout: durationMs,
        priority: tone === "danger" ? "high" : "low",
        ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: action.onClick } }),
      }),
    dismiss: (id) => manager.close(id),
  };
}

/**
 * Around the app, once. `pinned` stands below the toasts and stays: the handoff toasts. On phones all stand below the
 * page's own bars, which lead back and onwards: `--bars-height` says how high those are.
 */
export function ToastProvider({ children, pinned }: { children: ReactNode; pinned?: ReactNode }) {
  return (
    <Base.Provider limit={4}>
      {children}
      <div className="pointer-events-none fixed inset-x-3 top-[calc(var(--bars-height)+0.75rem)] z-60 flex flex-col-reverse items-stretch gap-2 md:inset-x-auto md:top-auto md:right-5 md:bottom-5 md:w-79 md:flex-col [&>*]:pointer-events-auto">
        <Base.Viewport className="flex flex-col gap-2 outline-none">
          <ToastList />
        </Base.Viewport>
        {pinned}
      </div>
    </Base.Provider>
  );
}

function ToastList() {
  const { toasts, close } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "up"]}
      className="popup-motion rounded-lg border border-border-strong bg-popover text-foreground shadow-dialog"
    >
      <Base.Content className="flex min-h-10 items-center gap-3 py-2 pr-2 pl-3 text-sm [&_svg]:size-4 [&_svg]:shrink-0">
        <ToastIcon tone={toast.type} />
        <Base.Title className="min-w-0 flex-1 font-normal" render={<p />} />
        {toast.actionProps === undefined ? null : (
          <Base.Action
            onClick={(event) => {
              toast.actionProps?.onClick?.(event);
              close(toast.id);
            }}
            className="touch-target rounded-sm px-1 font-semibold underline underline-offset-4"
          />
        )}
        <Base.Close
          render={
            <IconButton label="Dismiss" size="24">
              <X />
            </IconButton>
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}

function ToastIcon({ tone }: { tone: string | undefined }) {
  const known = toastTones.find((candidate) => candidate === tone) ?? "neutral";
  return <span className="flex">{icons[known]}</span>;
}

const toastTones = ["success", "human", "danger", "neutral"] as const;
