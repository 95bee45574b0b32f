import type { WebchatMessage } from "./webchat-message.ts";

export interface Unread {
  count: number;
  newest: WebchatMessage | null;
}

/** The answers after the last message that the visitor has seen. What the visitor wrote was seen by writing it. */
export function unreadOf(messages: readonly WebchatMessage[], seenId: string | null): Unread {
  const seenAt = messages.findLastIndex((message) => message.id === seenId || message.author === "customer");
  const unseen = messages.slice(seenAt + 1);
  return { count: unseen.length, newest: unseen.at(-1) ?? null };
}
