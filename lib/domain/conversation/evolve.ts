import { assertNever } from "#lib/domain/assert-never.ts";
import type { ConversationEvent } from "./commands.ts";
import type { ConversationState } from "./state.ts";

/** The state after an event. The only place where state changes. */
export function evolve(state: ConversationState, event: ConversationEvent): ConversationState {
  switch (event.type) {
    case "customer_message_received":
      return {
        ...state,
        lastCustomerSeq: Math.max(state.lastCustomerSeq, event.seq),
        unansweredSince: state.unansweredSince ?? event.at,
        lastCustomerArrivedAt: event.at,
        lastCustomerAt: latest(state.lastCustomerAt, event.sentAt),
      };
    case "reopened":
      return { ...state, folder: "open" };
    case "control_taken":
      return {
        ...state,
        control: {
          speaker: "human",
          because: event.until === null ? "until_handed_back" : event.because,
          since: event.at,
          until: event.until,
          memberId: event.memberId,
        },
        controlEpoch: state.controlEpoch + 1,
      };
    case "assigned":
      return { ...state, assigneeId: event.memberId };
    case "handoff_picked_up":
      return { ...state, waiting: null };
    case "control_returned":
      return { ...state, control: { speaker: "ai" }, controlEpoch: state.controlEpoch + 1 };
    case "standby_began":
      return { ...state, standbySince: event.since, controlEpoch: state.controlEpoch + 1 };
    case "standby_ended":
      return { ...state, standbySince: null };
    case "answered_by_human":
    case "answered_elsewhere":
      return {
        ...answered(state, event.throughSeq),
        humanAnsweredSeq: Math.max(state.humanAnsweredSeq, event.throughSeq),
      };
    case "answered_by_ai":
      return answered(state, event.throughSeq);
    case "read_by_ai":
      return { ...state, readSeq: Math.max(state.readSeq, event.throughSeq) };
    case "handed_off":
      return {
        ...state,
        control: { speaker: "human", because: "handoff", since: event.at, until: event.until, memberId: null },
        controlEpoch: state.controlEpoch + 1,
        waiting: { handoffId: event.handoffId, since: event.at },
      };
    case "reply_withheld":
      return withheld(state, event.answersFromSeq, event.answersThroughSeq);
    case "folder_changed":
      return { ...state, folder: event.folder, waiting: event.folder === "open" ? state.waiting : null };
    default:
      return assertNever(event);
  }
}

function answered(state: ConversationState, throughSeq: number): ConversationState {
  const answeredSeq = Math.max(state.answeredSeq, throughSeq);
  const open = answeredSeq < state.lastCustomerSeq;
  return { ...state, answeredSeq, unansweredSince: open ? state.lastCustomerArrivedAt : null };
}

/** The burst is open again and the AI reads it again, unless a later reply or a person has answered it. */
function withheld(state: ConversationState, fromSeq: number, throughSeq: number): ConversationState {
  if (state.answeredSeq !== throughSeq) return state;
  const answeredSeq = Math.max(fromSeq, state.humanAnsweredSeq);
  if (answeredSeq >= throughSeq) return state;
  return {
    ...state,
    answeredSeq,
    readSeq: Math.min(state.readSeq, answeredSeq),
    unansweredSince: state.unansweredSince ?? state.lastCustomerArrivedAt,
  };
}

function latest(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b;
}
