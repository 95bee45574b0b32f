import type { ConversationEvent, Effect } from "./commands.ts";
import { isReplyWindowOpen } from "./reply-window.ts";
import type { ConversationState, PauseReason, Policy } from "./state.ts";

/** A person acts at `at`: the pause starts, or starts anew. A pause without end stays without end. */
export function humanTakes(
  state: ConversationState,
  act: { because: PauseReason; memberId: string | null; at: Date; until: Date | null },
): { events: ConversationEvent[]; effects: Effect[] } {
  const running = state.control.speaker === "human" ? state.control : null;
  const until = running && running.until === null ? null : latestEnd(running?.until ?? null, act.until);
  const events: ConversationEvent[] = [
    {
      type: "control_taken",
      because: act.because,
      memberId: act.memberId,
      at: act.at,
      until,
      renewed: running !== null,
    },
  ];
  if (state.waiting) {
    events.push({ type: "handoff_picked_up", handoffId: state.waiting.handoffId, memberId: act.memberId, at: act.at });
  }
  if (state.assigneeId === null && act.memberId !== null) {
    events.push({ type: "assigned", memberId: act.memberId, at: act.at });
  }
  return { events, effects: [{ type: "cancel_turn" }, pauseEnd(until, state.controlEpoch + 1)] };
}

/** Control goes back to the AI. It answers what waits, in one reply, if the window is open; and reads what people said. */
export function controlReturns(
  state: ConversationState,
  because: "handed_back" | "time_up",
  memberId: string | null,
  now: Date,
  policy: Policy,
): { events: ConversationEvent[]; effects: Effect[] } {
  const events: ConversationEvent[] = [
    { type: "control_returned", because, memberId, at: now, pauseMinutes: pauseMinutes(state) },
  ];
  const effects: Effect[] = [{ type: "cancel_pause_end" }];
  if (state.waiting) {
    if (because === "handed_back") {
      events.push({ type: "handoff_picked_up", handoffId: state.waiting.handoffId, memberId, at: now });
    } else {
      effects.push({ type: "notify_returned_unanswered", handoffId: state.waiting.handoffId });
    }
  }
  const hasUnread = state.readSeq < state.lastCustomerSeq || state.answeredSeq < state.lastCustomerSeq;
  const mayAnswer = isReplyWindowOpen(state.lastCustomerAt, policy.replyWindowMs, now);
  const ours = state.folder === "open" && state.standbySince === null;
  if (ours && hasUnread && mayAnswer) effects.push({ type: "schedule_turn", at: now });
  return { events, effects };
}

function pauseMinutes({ control }: ConversationState): number | null {
  if (control.speaker === "ai" || control.until === null) return null;
  return (control.until.getTime() - control.since.getTime()) / 60_000;
}

function pauseEnd(until: Date | null, controlEpoch: number): Effect {
  return until === null ? { type: "cancel_pause_end" } : { type: "schedule_pause_end", at: until, controlEpoch };
}

/** An echo that comes late never shortens a pause that runs longer. */
function latestEnd(running: Date | null, next: Date | null): Date | null {
  if (next === null || running === null) return next;
  return running > next ? running : next;
}
