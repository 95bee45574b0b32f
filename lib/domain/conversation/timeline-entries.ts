import type { ConversationEvent } from "./commands.ts";
import type { TimelineKind } from "./timeline.ts";

export type TimelineData = Record<string, string | number | boolean | null>;

/** A timeline entry before it has an id. `data` holds what its sentence needs. */
export interface TimelineEntry {
  kind: TimelineKind;
  memberId: string | null;
  data: TimelineData;
  at: Date;
}

/**
 * The entries that people see of what happened. Messages speak for themselves, so receiving and answering make none; a
 * person who goes on writing in a running pause makes none either.
 */
export function timelineEntries(events: readonly ConversationEvent[]): TimelineEntry[] {
  return events.flatMap((event) => entryOf(event) ?? []);
}

function entryOf(event: ConversationEvent): TimelineEntry | null {
  switch (event.type) {
    case "control_taken":
      return takenEntry(event);
    case "control_returned":
      return event.because === "time_up"
        ? { kind: "ai_resumed", memberId: null, data: { pauseMinutes: event.pauseMinutes }, at: event.at }
        : { kind: "control_returned", memberId: event.memberId, data: {}, at: event.at };
    case "handed_off":
      return {
        kind: "handed_off",
        memberId: null,
        data: { reason: event.reason, handoffId: event.handoffId },
        at: event.at,
      };
    case "assigned":
      return { kind: "assigned", memberId: event.memberId, data: { assigneeId: event.memberId }, at: event.at };
    case "folder_changed":
      return { kind: "folder_changed", memberId: event.memberId, data: { folder: event.folder }, at: event.at };
    case "reopened":
      return {
        kind: "folder_changed",
        memberId: null,
        data: { folder: "open", because: "customer_wrote" },
        at: event.at,
      };
    case "standby_began":
    case "standby_ended":
      return { kind: event.type, memberId: null, data: {}, at: event.at };
    case "handoff_picked_up":
    case "customer_message_received":
    case "answered_by_human":
    case "answered_elsewhere":
    case "answered_by_ai":
    case "read_by_ai":
    case "reply_withheld":
      return null;
  }
}

function takenEntry(event: Extract<ConversationEvent, { type: "control_taken" }>): TimelineEntry | null {
  const entry = (kind: TimelineKind): TimelineEntry => ({ kind, memberId: event.memberId, data: {}, at: event.at });
  switch (event.because) {
    case "kept":
      return entry(event.renewed ? "control_kept" : "control_taken");
    case "until_handed_back":
      return entry("paused_until_handed_back");
    case "app_replied":
    case "taken_in_app":
      return event.renewed ? null : entry(event.because);
    case "taken":
      return entry("control_taken");
    case "member_replied":
    case "handoff":
      return event.renewed ? null : entry("control_taken");
  }
}
