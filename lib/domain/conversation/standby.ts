import { earlierOf } from "#lib/domain/earlier-of.ts";
import type { Command, ConversationEvent, Decision, Effect } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { humanTakes } from "./pause.ts";
import { isReplyWindowOpen } from "./reply-window.ts";
import type { ConversationState, Policy } from "./state.ts";
import { whoMaySpeak } from "./who-may-speak.ts";

interface Outcome {
  events: ConversationEvent[];
  effects: Effect[];
}

const nothing: Outcome = { events: [], effects: [] };

/** Another app owns the conversation from now on. News that is older than the customer's last message is outdated. */
export function beginStandby(state: ConversationState, at: Date, now: Date): Outcome {
  const outdated = state.lastCustomerAt !== null && at < state.lastCustomerAt;
  if (state.standbySince !== null || outdated) return nothing;
  const events: ConversationEvent[] = [{ type: "standby_began", since: earlierOf(at, now), at: now }];
  const { control } = state;
  if (control.speaker === "ai") return { events, effects: [{ type: "cancel_turn" }] };
  // The timer of a running pause must name the new epoch.
  const end: Effect[] =
    control.until === null
      ? []
      : [{ type: "schedule_pause_end", at: control.until, controlEpoch: state.controlEpoch + 1 }];
  return { events, effects: end };
}

/** The platform lets us answer again. */
export function endStandby(state: ConversationState, at: Date, now: Date): Outcome {
  if (state.standbySince === null || at < state.standbySince) return nothing;
  return { events: [{ type: "standby_ended", at: now }], effects: [] };
}

/** Something that came under standby shows that another app owns the conversation; then it is looked at. */
export function inStandbyOf(
  command: { standby?: boolean; sentAt: Date },
  state: ConversationState,
  now: Date,
  next: (current: ConversationState) => Decision,
): Decision {
  if (command.standby !== true) return next(state);
  const begun = beginStandby(state, command.sentAt, now);
  const then = next(begun.events.reduce(evolve, state));
  // The refusal is about the message; that another app owns the conversation holds all the same.
  return { events: [...begun.events, ...then.events], effects: [...begun.effects, ...then.effects] };
}

/**
 * The platform moved the conversation. To a person in an inbox: that is a person's act, and a pause from then on. To us:
 * what waits is answered.
 */
export function changeThreadOwner(
  state: ConversationState,
  { owner, at }: Extract<Command, { type: "change_thread_owner" }>,
  now: Date,
  policy: Policy,
): Decision {
  if (owner === "us") {
    const ended = endStandby(state, at, now);
    return { events: ended.events, effects: ended.events.length > 0 ? turnNow(state, ended, now, policy) : [] };
  }
  const begun = beginStandby(state, at, now);
  const until = new Date(at.getTime() + policy.pauseMs);
  if (owner === "app" || until <= now) return begun;
  const taken = humanTakes(begun.events.reduce(evolve, state), { because: "taken_in_app", memberId: null, at, until });
  return { events: [...begun.events, ...taken.events], effects: [...begun.effects, ...taken.effects] };
}

function turnNow(state: ConversationState, ended: Outcome, now: Date, policy: Policy): Effect[] {
  const after = ended.events.reduce(evolve, state);
  const waits = after.answeredSeq < after.lastCustomerSeq;
  const mayAnswer = isReplyWindowOpen(after.lastCustomerAt, policy.replyWindowMs, now);
  return waits && mayAnswer && whoMaySpeak(after, now).speaker === "ai" ? [{ type: "schedule_turn", at: now }] : [];
}
