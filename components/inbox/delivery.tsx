import { Check, CheckCheck, CircleAlert, CircleHelp, Clock } from "lucide-react";
import type { MessageState } from "#lib/domain/message/message.ts";

const words = {
  received: "",
  queued: "waiting to be sent",
  sending: "being sent",
  sent: "sent",
  delivered: "delivered",
  read: "read",
  failed: "not sent",
  unknown: "not known whether it was sent",
  withheld: "withheld",
} as const satisfies Record<MessageState, string>;

const icons = {
  received: null,
  queued: Clock,
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
  unknown: CircleHelp,
  withheld: null,
} as const satisfies Record<MessageState, unknown>;

/** The ticks: clock queued, one sent, two delivered, two coloured read. */
export function DeliveryTick({ state, tone }: { state: MessageState; tone: "ai" | "human" }) {
  const Icon = icons[state];
  if (!Icon) return null;
  const read = tone === "ai" ? "text-ai" : "text-human-strong";
  return (
    <>
      <Icon
        aria-hidden="true"
        className={`size-3.5 ${state === "read" ? read : "text-muted-foreground"}`}
        strokeWidth={2}
      />
      <span className="sr-only">{words[state]}</span>
    </>
  );
}
