import type { WebchatFile } from "./webchat-file.ts";
import type { OutgoingMessage, WebchatState } from "./webchat-state.ts";

export interface VisitorLine {
  type: "visitor";
  key: string;
  id: string;
  text: string;
  file: WebchatFile | null;
  at: string;
  delivery: "delivered" | "read" | OutgoingMessage["state"];
  retryAt: number | null;
}

export type LogLine =
  | { type: "day"; key: string; label: string }
  | { type: "joined"; key: string; name: string; at: string }
  | {
      type: "answer";
      key: string;
      author: "ai" | "member";
      name: string | null;
      text: string;
      file: WebchatFile | null;
      at: string;
    }
  | VisitorLine;

/** What the log shows, in order: days, who joined, messages, and last what is not sent. */
export function logLines(state: WebchatState, dayOf: (at: string) => string): LogLine[] {
  const lines: LogLine[] = [];
  let day: string | null = null;
  let person: string | null = null;
  const answered = state.messages.findLastIndex((message) => message.author !== "customer");
  for (const [index, { id, author, name, text, file, at }] of state.messages.entries()) {
    const label = dayOf(at);
    if (label !== day) lines.push({ type: "day", key: `day ${label}`, label });
    day = label;
    if (author === "customer") {
      // What was answered was read, by whoever answered.
      const read = index < answered || (state.readUntil !== null && at <= state.readUntil);
      const delivery = read ? "read" : "delivered";
      lines.push({ type: "visitor", key: id, id, text, file, at, delivery, retryAt: null });
      continue;
    }
    const speaker = author === "member" ? name : null;
    if (speaker !== null && speaker !== person) lines.push({ type: "joined", key: `joined ${id}`, name: speaker, at });
    person = speaker;
    lines.push({ type: "answer", key: id, author, name, text, file, at });
  }
  for (const { id, text, file, at, state: delivery, retryAt } of state.outgoing) {
    lines.push({ type: "visitor", key: id, id, text, file, at, delivery, retryAt });
  }
  return lines;
}

/** What the visitor may tap instead of writing: of the newest message, and only while nothing was answered. */
export function choicesNow({ messages, outgoing }: WebchatState): readonly string[] {
  const newest = messages.at(-1);
  return newest === undefined || newest.author !== "ai" || outgoing.length > 0 ? [] : newest.choices;
}
