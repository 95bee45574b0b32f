import type { OutgoingMessage, WebchatState } from "./webchat-state.ts";

export interface VisitorLine {
  type: "visitor";
  key: string;
  id: string;
  text: string;
  at: string;
  delivery: "delivered" | "read" | OutgoingMessage["state"];
  retryAt: number | null;
}

export type LogLine =
  | { type: "day"; key: string; label: string }
  | { type: "joined"; key: string; name: string; at: string }
  | { type: "answer"; key: string; author: "ai" | "member"; name: string | null; text: string; at: string }
  | VisitorLine;

/** What the log shows, in order: days, who joined, messages, and last what is not sent. */
export function logLines(state: WebchatState, dayOf: (at: string) => string): LogLine[] {
  const lines: LogLine[] = [];
  let day: string | null = null;
  let person: string | null = null;
  for (const { id, author, name, text, at } of state.messages) {
    const label = dayOf(at);
    if (label !== day) lines.push({ type: "day", key: `day ${label}`, label });
    day = label;
    if (author === "customer") {
      const read = state.readUntil !== null && at <= state.readUntil;
      lines.push({ type: "visitor", key: id, id, text, at, delivery: read ? "read" : "delivered", retryAt: null });
      continue;
    }
    const speaker = author === "member" ? name : null;
    if (speaker !== null && speaker !== person) lines.push({ type: "joined", key: `joined ${id}`, name: speaker, at });
    person = speaker;
    lines.push({ type: "answer", key: id, author, name, text, at });
  }
  for (const { id, text, at, state: delivery, retryAt } of state.outgoing) {
    lines.push({ type: "visitor", key: id, id, text, at, delivery, retryAt });
  }
  return lines;
}
