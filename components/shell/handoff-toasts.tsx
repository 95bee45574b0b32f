"use client";

import { Hourglass, UserRound, X } from "lucide-react";
import { CustomerAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { cn } from "#components/ui/class-names.ts";
import { minutesSince } from "#components/ui/clock-time.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useServerNow } from "#components/ui/use-server-now.ts";
import type { AppShellProps, HandoffNotice } from "./shell-props.ts";

const shownAtOnce = 2;

/**
 * Stay until somebody takes the conversation or they are dismissed. The longest wait stands first, on phones alone: the
 * next one comes when it is gone.
 */
export function HandoffToasts({
  handoffs,
  serverNow,
  onTakeControl,
  onOpenConversation,
  onDismissHandoff,
}: Pick<AppShellProps, "handoffs" | "serverNow" | "onTakeControl" | "onOpenConversation" | "onDismissHandoff">) {
  const now = useServerNow(serverNow, 10_000);
  return (
    <div
      role="status"
      aria-label="Customers who wait"
      className="flex flex-col gap-2 empty:hidden max-md:[&>*:nth-child(n+2)]:hidden"
    >
      {handoffs.slice(0, shownAtOnce).map((handoff) => (
        <HandoffToast
          key={handoff.conversationId}
          handoff={handoff}
          minutes={minutesSince(handoff.waitingSince, now)}
          onTakeControl={() => onTakeControl(handoff.conversationId)}
          onOpen={() => onOpenConversation(handoff.conversationId)}
          onDismiss={() => onDismissHandoff(handoff.conversationId)}
        />
      ))}
    </div>
  );
}

interface HandoffToastProps {
  handoff: HandoffNotice;
  minutes: number;
  onTakeControl: () => void;
  onOpen: () => void;
  onDismiss: () => void;
}

function HandoffToast({ handoff, minutes, onTakeControl, onOpen, onDismiss }: HandoffToastProps) {
  return (
    <section
      aria-label={`${handoff.name} is waiting`}
      className={cn(
        "message-in rounded-xl border bg-popover p-4 shadow-dialog",
        handoff.late ? "border-danger-line" : "border-waiting-line",
      )}
    >
      <div className="flex gap-3">
        <CustomerAvatar
          initials={handoff.initials}
          tint={handoff.tint}
          channelKind={handoff.channelKind}
          ring="popover"
        />
        <div className="min-w-0 flex-1">
          <div className="flex items-start gap-2">
            <p className="min-w-0 flex-1 font-semibold text-sm">
              {handoff.name} is waiting {/* The minutes tick on; only the name is worth an announcement. */}
              <span aria-hidden="true" className="ml-1 inline-flex align-top">
                <Chip tone={handoff.late ? "danger" : "waiting"} icon={<Hourglass />}>
                  {minutes} min
                </Chip>
              </span>
            </p>
            <IconButton label="Dismiss" size="24" className="-mt-1 -mr-1.5" onClick={onDismiss}>
              <X />
            </IconButton>
          </div>
          {handoff.lines.map((line) => (
            <p key={line} className="truncate text-secondary-text text-sm">
              {line}
            </p>
          ))}
        </div>
      </div>
      <div className="mt-3 flex gap-2">
        <Button variant="human" icon={<UserRound />} className="flex-1" onClick={onTakeControl}>
          Take manual control
        </Button>
        <Button className="px-5" onClick={onOpen}>
          Open
        </Button>
      </div>
    </section>
  );
}
