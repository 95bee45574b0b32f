import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import type { ControlView } from "#lib/domain/views/conversation-view.ts";
import type { Control } from "./state.ts";

export interface ControlFacts {
  control: Control;
  /** Another app owns the conversation on the platform. */
  standbySince?: Date | null;
  /** The handoff that nobody has picked up. */
  waiting: { since: Date; reason: HandoffReason } | null;
}

/** The state that a conversation shows (UI spec, section 4). A pause whose time is up is over, timer or not. */
export function controlView({ control, standbySince, waiting }: ControlFacts, now: Date): ControlView {
  const running = control.speaker === "human" && (control.until === null || control.until > now) ? control : null;
  const until = running?.until?.toISOString() ?? null;
  if (waiting) {
    const since = waiting.since.toISOString();
    return { state: "waiting", since, until, late: running === null, reason: waiting.reason };
  }
  if (!running && standbySince) return { state: "standby", since: standbySince.toISOString() };
  if (!running) return { state: "ai" };
  const { since, memberId, because } = running;
  return {
    state: "manual",
    since: since.toISOString(),
    until,
    memberId,
    byApp: because === "app_replied" || because === "taken_in_app",
  };
}
