import type { Command, ConversationEvent, Decision } from "./commands.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import {
  aiMessagesPerDayMax,
  aiMessagesPerHourMax,
  burstMaxMs,
  type ConversationState,
  newConversation,
  type Policy,
} from "./state.ts";

const minuteMs = 60_000;

/** For tests: the default policy of a WhatsApp conversation. */
export const givenPolicy: Policy = {
  pauseMs: 15 * minuteMs,
  aiEnabled: true,
  replyDelayMs: 1_500,
  burstMaxMs,
  replyWindowMs: 24 * 60 * minuteMs,
  humanAgentWindowMs: null,
  aiMessagesPerHourMax,
  aiMessagesPerDayMax,
};

/** For tests: minutes after a fixed noon. */
export function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 9, 15, 12, 0, 0) + minutes * minuteMs);
}

/** For tests: plays commands at minutes, each on the state that the one before left. Refused ones change nothing. */
export function play(
  steps: readonly (readonly [minutes: number, command: Command])[],
  policy: Policy = givenPolicy,
  from: ConversationState = newConversation,
) {
  let state = from;
  let last: Decision = { events: [], effects: [] };
  const events: ConversationEvent[] = [];
  for (const [minutes, command] of steps) {
    last = decide(state, command, { now: at(minutes), policy });
    state = last.events.reduce(evolve, state);
    events.push(...last.events);
  }
  return { state, last, events };
}

export const customerWrites = (seq: number, minutes: number): Command => ({
  type: "receive_customer_message",
  seq,
  sentAt: at(minutes),
});
export const prepare: Command = { type: "prepare_reply", aiMessagesLastHour: 0, aiMessagesLastDay: 0 };
export const commit = (
  controlEpoch: number,
  throughSeq: number,
  extra: Partial<Extract<Command, { type: "commit_reply" }>> = {},
): Command => ({
  type: "commit_reply",
  controlEpoch,
  throughSeq,
  drafts: 1,
  handoff: null,
  ...extra,
});
