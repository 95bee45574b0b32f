import { assertNever } from "#lib/domain/assert-never.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { burstDueAt } from "./burst.ts";
import type { Command, ConversationEvent, Decision, Effect, Refusal } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { controlReturns, humanTakes } from "./pause.ts";
import { isReplyWindowOpen, memberWindow } from "./reply-window.ts";
import { beginStandby, changeThreadOwner, endStandby, inStandbyOf } from "./standby.ts";
import { type ConversationState, draftsMax, type Policy } from "./state.ts";
import { whoMaySpeak } from "./who-may-speak.ts";

interface Clocked {
  now: Date;
  policy: Policy;
}

type CommandOf<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/**
 * The rules of who may speak and when (product.md 3.1, 3.3, 3.4). Pure: the same state, command and time give the same
 * decision. A refused command changes nothing; its reason is for the timeline, the log and the test.
 */
export function decide(state: ConversationState, command: Command, { now, policy }: Clocked): Decision {
  const pauseEndsAt = new Date(now.getTime() + policy.pauseMs);
  switch (command.type) {
    case "receive_customer_message":
      return receiveCustomerMessage(state, command, now, policy);
    case "take_control":
      return done(humanTakes(state, { because: "taken", memberId: command.memberId, at: now, until: pauseEndsAt }));
    case "keep_control":
      return done(humanTakes(state, { because: "kept", memberId: command.memberId, at: now, until: pauseEndsAt }));
    case "pause_until_handed_back":
      return done(
        humanTakes(state, { because: "until_handed_back", memberId: command.memberId, at: now, until: null }),
      );
    case "send_member_message":
      return answeredByHuman(
        state,
        { because: "member_replied", memberId: command.memberId, at: now, until: pauseEndsAt },
        now,
      );
    case "receive_app_message":
      return inStandbyOf(command, state, now, (current) => receiveAppMessage(current, command, now, policy));
    case "receive_automatic_message":
      return inStandbyOf(command, state, now, (current) => receiveAutomaticMessage(current, command, now));
    case "change_thread_owner":
      return changeThreadOwner(state, command, now, policy);
    case "hand_back":
      if (state.control.speaker === "ai") return done({ events: [], effects: [] });
      return done(controlReturns(state, "handed_back", command.memberId, now, policy));
    case "end_pause":
      return endPause(state, command, now, policy);
    case "prepare_reply":
      return afterElapsedPause(state, now, policy, (current) => prepareReply(current, command, now, policy));
    case "commit_reply":
      return commitReply(state, command, now, policy);
    case "start_send":
      return startSend(state, command, now, policy);
    case "withhold_reply":
      return withholdReply(state, command, now, policy);
    case "move_to_folder":
      return moveToFolder(state, command, now, policy);
    default:
      return assertNever(command);
  }
}

function receiveCustomerMessage(
  state: ConversationState,
  command: CommandOf<"receive_customer_message">,
  now: Date,
  policy: Policy,
): Decision {
  const events: ConversationEvent[] = [];
  if (state.folder === "solved") events.push({ type: "reopened", at: now });
  const standby = command.standby ? beginStandby(state, command.sentAt, now) : endStandby(state, command.sentAt, now);
  events.push(...standby.events);
  events.push({ type: "customer_message_received", seq: command.seq, sentAt: command.sentAt, at: now });
  const after = events.reduce(evolve, state);
  const mayAnswer = isReplyWindowOpen(after.lastCustomerAt, policy.replyWindowMs, now);
  const due = burstDueAt(after, policy);
  if (whoMaySpeak(after, now, policy).speaker !== "ai" || !mayAnswer || due === null)
    return done({ events, effects: standby.effects });
  return done({ events, effects: [...standby.effects, { type: "schedule_turn", at: due }] });
}

/** Another tool answered what the customer wrote only where it owns the conversation. It is nobody's takeover. */
function receiveAutomaticMessage(
  state: ConversationState,
  command: CommandOf<"receive_automatic_message">,
  now: Date,
): Decision {
  const answered = command.standby === true && state.lastCustomerAt !== null && command.sentAt >= state.lastCustomerAt;
  if (!answered) return done({ events: [], effects: [] });
  return done({ events: [{ type: "answered_elsewhere", throughSeq: state.lastCustomerSeq, at: now }], effects: [] });
}

/** The pause runs from the message's own time; one that would be over already changes nothing. */
function receiveAppMessage(
  state: ConversationState,
  command: CommandOf<"receive_app_message">,
  now: Date,
  policy: Policy,
): Decision {
  const sentAt = earlierOf(command.sentAt, now);
  const until = new Date(sentAt.getTime() + policy.pauseMs);
  if (until <= now) return refuse("older_than_the_pause");
  return answeredByHuman(state, { because: "app_replied", memberId: null, at: sentAt, until }, now);
}

function answeredByHuman(state: ConversationState, act: Parameters<typeof humanTakes>[1], now: Date): Decision {
  const taken = humanTakes(state, act);
  const events: ConversationEvent[] = [
    ...taken.events,
    { type: "answered_by_human", throughSeq: state.lastCustomerSeq, at: now },
  ];
  return done({ events, effects: taken.effects });
}

function endPause(state: ConversationState, command: CommandOf<"end_pause">, now: Date, policy: Policy): Decision {
  if (command.controlEpoch !== state.controlEpoch) return refuse("stale_timer");
  if (state.control.speaker === "ai" || state.control.until === null) return refuse("stale_timer");
  if (state.control.until > now) {
    return refuse("pause_not_over", [
      { type: "schedule_pause_end", at: state.control.until, controlEpoch: state.controlEpoch },
    ]);
  }
  return done(controlReturns(state, "time_up", null, now, policy));
}

/** A pause whose time is up ends before the command is looked at, whether or not its timer has fired. */
function afterElapsedPause(
  state: ConversationState,
  now: Date,
  policy: Policy,
  next: (current: ConversationState) => Decision,
): Decision {
  const { control } = state;
  const elapsed = control.speaker === "human" && control.until !== null && control.until <= now;
  if (!elapsed) return next(state);
  const returned = controlReturns(state, "time_up", null, now, policy);
  const then = next(returned.events.reduce(evolve, state));
  // The turn that the return would schedule is the one that is being prepared.
  const kept = then.prepare ? returned.effects.filter((effect) => effect.type !== "schedule_turn") : returned.effects;
  return { ...then, events: [...returned.events, ...then.events], effects: [...kept, ...then.effects] };
}

function prepareReply(
  state: ConversationState,
  command: CommandOf<"prepare_reply">,
  now: Date,
  policy: Policy,
): Decision {
  const silent = mayAiSpeak(state, now, policy);
  if (silent) return refuse(silent);
  const replyWanted = state.answeredSeq < state.lastCustomerSeq;
  if (!replyWanted && state.readSeq >= state.lastCustomerSeq) return refuse("nothing_to_answer");
  const due = burstDueAt(state, policy);
  if (replyWanted && due !== null && due > now) return refuse("burst_not_over", [{ type: "schedule_turn", at: due }]);
  const overLimit =
    command.aiMessagesLastHour >= policy.aiMessagesPerHourMax ||
    command.aiMessagesLastDay >= policy.aiMessagesPerDayMax;
  return {
    events: [],
    effects: [],
    prepare: {
      controlEpoch: state.controlEpoch,
      fromSeq: Math.min(state.readSeq, state.answeredSeq) + 1,
      throughSeq: state.lastCustomerSeq,
      replyWanted,
      limit: replyWanted && overLimit ? "loop" : null,
    },
  };
}

function commitReply(
  state: ConversationState,
  command: CommandOf<"commit_reply">,
  now: Date,
  policy: Policy,
): Decision {
  if (isStandby(state, now)) return refuse("standby");
  if (command.controlEpoch !== state.controlEpoch) return refuse("control_changed");
  const silent = mayAiSpeak(state, now, policy);
  if (silent) return refuse(silent);
  const grew = state.lastCustomerSeq > command.throughSeq;
  if (grew && command.drafts < draftsMax) return refuse("burst_grew");

  const events: ConversationEvent[] = [
    { type: "read_by_ai", throughSeq: command.throughSeq, at: now },
    { type: "answered_by_ai", fromSeq: state.answeredSeq, throughSeq: command.throughSeq, at: now },
  ];
  const effects: Effect[] = [];
  if (command.handoff) {
    const until = new Date(now.getTime() + policy.pauseMs);
    const { id: handoffId, reason } = command.handoff;
    events.push({ type: "handed_off", handoffId, reason, at: now, until });
    effects.push(
      { type: "schedule_pause_end", at: until, controlEpoch: state.controlEpoch + 1 },
      { type: "notify_handoff", handoffId },
      { type: "write_brief", handoffId },
    );
  } else if (grew) {
    effects.push({ type: "schedule_turn", at: now });
  }
  return { events, effects };
}

/** The last gate: nothing of the AI starts to go out after a human act, from a closed folder or a closed window. */
function startSend(state: ConversationState, command: CommandOf<"start_send">, now: Date, policy: Policy): Decision {
  if (command.author === "ai") {
    // Said first: its beginning counts as a change of control too, and this is the reason that people understand.
    if (isStandby(state, now)) return refuse("standby");
    if (command.controlEpoch !== state.controlEpoch) return refuse("control_changed");
    if (state.folder !== "open") return refuse("conversation_not_open");
    if (state.standbySince !== null) return refuse("standby");
    if (!policy.aiEnabled) return refuse("ai_off");
    if (!isReplyWindowOpen(state.lastCustomerAt, policy.replyWindowMs, now)) return refuse("reply_window_closed");
    return done({ events: [], effects: [] });
  }
  const closed = memberWindow(state.lastCustomerAt, policy, now).is === "closed";
  return closed && command.template !== true ? refuse("reply_window_closed") : done({ events: [], effects: [] });
}

function withholdReply(
  state: ConversationState,
  command: CommandOf<"withhold_reply">,
  now: Date,
  policy: Policy,
): Decision {
  const { answersFromSeq, answersThroughSeq } = command;
  const events: ConversationEvent[] = [{ type: "reply_withheld", answersFromSeq, answersThroughSeq, at: now }];
  const after = events.reduce(evolve, state);
  const open = after.answeredSeq < after.lastCustomerSeq && mayAiSpeak(after, now, policy) === null;
  return done({ events, effects: open ? [{ type: "schedule_turn", at: now }] : [] });
}

function moveToFolder(
  state: ConversationState,
  command: CommandOf<"move_to_folder">,
  now: Date,
  policy: Policy,
): Decision {
  if (command.folder === state.folder) return done({ events: [], effects: [] });
  const events: ConversationEvent[] = [];
  if (command.folder !== "open" && state.waiting) {
    events.push({ type: "handoff_picked_up", handoffId: state.waiting.handoffId, memberId: command.memberId, at: now });
  }
  events.push({ type: "folder_changed", folder: command.folder, memberId: command.memberId, at: now });
  if (command.folder !== "open") return done({ events, effects: [{ type: "cancel_turn" }] });
  const after = events.reduce(evolve, state);
  const waits = after.answeredSeq < after.lastCustomerSeq && mayAiSpeak(after, now, policy) === null;
  return done({ events, effects: waits ? [{ type: "schedule_turn", at: now }] : [] });
}

/** Only that another app owns the conversation keeps the AI silent. */
function isStandby(state: ConversationState, now: Date): boolean {
  const may = whoMaySpeak(state, now);
  return may.speaker === "nobody" && may.because === "standby";
}

/** Null when the AI may speak; else why not. */
function mayAiSpeak(state: ConversationState, now: Date, policy: Policy): Refusal | null {
  const may = whoMaySpeak(state, now, policy);
  if (may.speaker === "nobody")
    return may.because === "ai_off" || may.because === "standby" ? may.because : "conversation_not_open";
  if (may.speaker === "human") return "human_in_control";
  if (!isReplyWindowOpen(state.lastCustomerAt, policy.replyWindowMs, now)) return "reply_window_closed";
  return null;
}

function done(outcome: { events: ConversationEvent[]; effects: Effect[] }): Decision {
  return outcome;
}

function refuse(refused: Refusal, effects: Effect[] = []): Decision {
  return { events: [], effects, refused };
}
