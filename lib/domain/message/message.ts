/** Who wrote a message. `app` is a person in the channel's native app, `system` a note of the platform. */
export const messageAuthors = ["customer", "ai", "member", "app", "system"] as const;
export type MessageAuthor = (typeof messageAuthors)[number];

/**
 * `received` for what came in or was written in the native app. Outbound: `queued` (committed, not tried),
 * `sending` (the call may be on its way), `sent`, `delivered`, `read`, `failed` (the platform refused),
 * `unknown` (no answer to the call: a status or echo settles it), `withheld` (stopped before it went out).
 */
export const messageStates = [
  "received",
  "queued",
  "sending",
  "sent",
  "delivered",
  "read",
  "failed",
  "unknown",
  "withheld",
] as const;
export type MessageState = (typeof messageStates)[number];

/** A status only moves a message forward: a late `sent` after `read` changes nothing. Source: reference B.3. */
const deliveryRank = { queued: 0, sending: 1, unknown: 1, sent: 2, delivered: 3, read: 4 } as const;

/** Whether a provider's status may replace the state that the message has. */
export function mayMoveTo(from: MessageState, to: "sent" | "delivered" | "read" | "failed"): boolean {
  if (from === "received" || from === "withheld") return false;
  if (to === "failed") return from !== "delivered" && from !== "read" && from !== "failed";
  if (from === "failed") return to === "delivered" || to === "read";
  return deliveryRank[to] > deliveryRank[from];
}
