import { assertNever } from "#lib/domain/assert-never.ts";
import { type HandoffReason, handoffReasons } from "#lib/domain/qualification/turn.ts";
import type { TimelineEntryView } from "#lib/domain/views/conversation-view.ts";
import { fallbackWords, parseFallbackReason } from "../model/fallback-reason.ts";
import type { Folder } from "./folder.ts";
import type { TimelineKind } from "./timeline.ts";
import type { TimelineData } from "./timeline-entries.ts";

export interface TimelineFacts {
  kind: TimelineKind;
  data: TimelineData;
  /** First name of who acted; null where nobody did or they are gone. */
  memberName: string | null;
  /** First name of who was assigned. */
  assigneeName: string | null;
  /** The workspace's pause, for entries that do not carry their own. */
  pauseMinutes: number;
  /** For handoffs: first name of who came; null while nobody has. */
  pickedUpBy: string | null;
}

type Rendered = Pick<TimelineEntryView, "text" | "detail" | "actor">;

/** The finished sentence of a timeline entry (UI spec, section 6). The only place where it is worded. */
export function timelineText(facts: TimelineFacts): Rendered {
  const who = facts.memberName ?? "Someone";
  const { data } = facts;
  switch (facts.kind) {
    case "conversation_started":
      return by("customer", "The conversation started");
    case "question_asked":
      return by("ai", `AI asked question ${data.number} of ${data.total}`);
    case "question_skipped":
      return by("ai", `Question ${data.number} of ${data.total} was already answered`);
    case "answer_recorded":
      return by("ai", `AI noted the answer${named(data.label)}`);
    case "answer_edited":
      return answerEdited(who, data);
    case "handed_off":
      return handedOff(facts, who);
    case "handoff_picked_up":
      return by("human", `${who} picked up the conversation`);
    case "control_taken":
      return by("human", `${who} took manual control`);
    case "control_kept":
      return by("human", `${who} kept control`);
    case "control_returned":
      return by("human", `${who} handed back to AI`);
    case "paused_until_handed_back":
      return by("human", `${who} paused the AI until handed back`);
    case "app_replied":
      return by("human", "A person replied in the channel's own app");
    case "taken_in_app":
      return by("human", "A person took over in the channel's own inbox");
    case "standby_began":
      return by(
        "system",
        "Another app answers this conversation. The AI stays silent.",
        "Answer there, or move it back to this app.",
      );
    case "standby_ended":
      return by("system", "The conversation is ours again. The AI may answer.");
    case "thread_requested":
      return by("system", "Another app asked to take over this conversation");
    case "conversations_merged":
      return by("system", "Another conversation of the same person was joined to this one");
    case "came_from":
      return by("customer", typeof data.from === "string" ? data.from : "The customer came through a link");
    case "ai_resumed":
      return by("ai", `AI resumed after ${showMinutes(data.pauseMinutes, facts.pauseMinutes)} without a reply`);
    case "reply_withheld":
      return by("ai", `AI reply withheld: ${reason(data.because, stopReasons, "it was no longer wanted")}`);
    case "reply_discarded":
      return by("ai", "AI draft discarded: the customer wrote again");
    case "ai_silent":
      return by("ai", `AI stayed silent: ${reason(data.because, stopReasons, "there was nothing to answer")}`);
    case "scripted_fallback":
      return scriptedFallback(data);
    case "send_failed":
      return by("system", "A message was not sent");
    case "send_unknown":
      return by("system", "It is not known whether a message arrived");
    case "folder_changed":
      return folderChanged(facts);
    case "assigned":
      return assigned(facts, who);
    case "label_added":
      return by("human", `${who} added the label ${data.name ?? ""}`.trim());
    case "label_removed":
      return by("human", `${who} removed the label ${data.name ?? ""}`.trim());
    case "note_added":
      return by("human", `Note by ${who}`, detailOf(data.text));
    default:
      return assertNever(facts.kind);
  }
}

const handoffWords = {
  completed: "all questions answered",
  requested: "the customer asked for a person",
  cannot_help: "the AI could not help",
  loop: "the AI message limit was reached",
  budget: "the model budget is used up",
  member: "a member asked for it",
} as const satisfies Record<HandoffReason, string>;

const stopReasons: Record<string, string> = {
  human_in_control: "a person is in control",
  control_changed: "a person took control",
  conversation_not_open: "the conversation is not open",
  ai_off: "AI answers are off on this channel",
  channel_disconnected: "the channel is disconnected",
  reply_window_closed: "the reply window is closed",
  nothing_to_answer: "there was nothing to answer",
  automatic_message: "the customer's message was automatic",
  burst_grew: "the customer wrote again",
  standby: "another app answers this conversation",
};

const folderWords = {
  open: "reopened the conversation",
  solved: "solved the conversation",
  spam: "marked the conversation as spam",
  archived: "archived the conversation",
} as const satisfies Record<Folder, string>;

const movedWords = {
  open: "Reopened",
  solved: "Solved",
  spam: "Marked as spam",
  archived: "Archived",
} as const satisfies Record<Folder, string>;

function by(actor: Rendered["actor"], text: string, detail: string | null = null): Rendered {
  return { actor, text, detail };
}

function scriptedFallback({ because }: TimelineData): Rendered {
  const known = parseFallbackReason(because);
  if (known === null) return by("ai", "The scripted agent answered: the model was not available", detailOf(because));
  const { because: words, next } = fallbackWords(known);
  return by("ai", `The scripted agent answered: ${words}`, next);
}

function handedOff({ data, pickedUpBy }: TimelineFacts, who: string): Rendered {
  const known = handoffReasons.find((one) => one === data.reason);
  const text = data.reason === "member" ? `Handed off by ${who}` : `Handed off: ${handoffWords[known ?? "completed"]}`;
  return by("ai", text, pickedUpBy ? `${pickedUpBy} picked it up.` : "Nobody has replied yet.");
}

function answerEdited(who: string, data: TimelineData): Rendered {
  if (data.unlocked === true) return by("human", `${who} let the AI change the answer${named(data.label)} again`);
  return by("human", `${who} edited the answer${named(data.label)}`, detailOf(data.shown));
}

function folderChanged({ data, memberName }: TimelineFacts): Rendered {
  if (data.because === "customer_wrote") return by("customer", "Reopened: the customer wrote");
  const folder = oneOfFolders(data.folder);
  return memberName ? by("human", `${memberName} ${folderWords[folder]}`) : by("system", movedWords[folder]);
}

function oneOfFolders(value: unknown): Folder {
  return value === "solved" || value === "spam" || value === "archived" ? value : "open";
}

function assigned({ data, memberName, assigneeName }: TimelineFacts, who: string): Rendered {
  if (data.assigneeId === null) return by("human", `${who} removed the assignee`);
  if (assigneeName === null || assigneeName === memberName) return by("human", `Assigned to ${assigneeName ?? who}`);
  return by("human", `${who} assigned ${assigneeName}`);
}

function named(label: unknown): string {
  return typeof label === "string" && label !== "" ? ` ${label}` : "";
}

function detailOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function reason(because: unknown, words: Record<string, string>, otherwise: string): string {
  return (typeof because === "string" ? words[because] : undefined) ?? otherwise;
}

/** 15 → "15 min", 0.25 → "15 s". */
function showMinutes(own: unknown, workspaces: number): string {
  const minutes = typeof own === "number" ? own : workspaces;
  return minutes < 1 ? `${Math.round(minutes * 60)} s` : `${Math.round(minutes)} min`;
}
