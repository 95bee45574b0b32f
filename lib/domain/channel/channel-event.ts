/** What a channel told us last, for the card: a word that is stored, and its sentence. */
export const channelEventKinds = ["message", "echo", "delivered", "read", "failed", "other"] as const;
export type ChannelEventKind = (typeof channelEventKinds)[number];

const words = {
  message: "Message received",
  echo: "Reply from the app",
  delivered: "Reply delivered",
  read: "Reply read",
  failed: "Reply not delivered",
  other: "Change reported",
} as const satisfies Record<ChannelEventKind, string>;

export function channelEventWords(kind: ChannelEventKind): string {
  return words[kind];
}

/** `edit_of_unknown_message` → "Edit of unknown message": the reasons are written to be read. */
export function ignoredWords(reason: string): string {
  const spaced = reason.replaceAll("_", " ").replaceAll(":", ": ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
