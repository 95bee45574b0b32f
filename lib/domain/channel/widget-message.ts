/**
 * What the chat bubble on a business's own site and the chat page in its frame tell each other. Read by hand and without
 * zod: the bubble's script must stay small.
 */

/** The newest message that the visitor has not seen. */
export interface WidgetPreview {
  author: "ai" | "member";
  name: string;
  text: string;
}

/** From the frame to the site. */
export type FrameMessage =
  | { type: "ready"; title: string; color: string }
  /** `known`: this browser has a conversation, so that its next visit may look for answers. */
  | { type: "state"; known: boolean; unread: number; preview: WidgetPreview | null }
  | { type: "close" }
  | { type: "grow"; grown: boolean }
  | { type: "refused"; reason: "unknown_key" | "foreign_site" };

/** From the site to the frame. `fullScreen`: there is no larger. */
export type HostMessage = { type: "opened"; fullScreen: boolean } | { type: "closed" };

const mark = "frontdesk";
const previewMax = 140;

/** Wrapped, so that the messages of other scripts on the same page are not taken for ours. */
export function wrapMessage(message: FrameMessage | HostMessage): {
  source: string;
  message: FrameMessage | HostMessage;
} {
  return { source: mark, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function unwrap(data: unknown): Record<string, unknown> | null {
  return isRecord(data) && data.source === mark && isRecord(data.message) ? data.message : null;
}

/** Null for what is not ours, or not of a known shape. */
export function parseHostMessage(data: unknown): HostMessage | null {
  const message = unwrap(data);
  if (message?.type === "opened" && typeof message.fullScreen === "boolean")
    return { type: "opened", fullScreen: message.fullScreen };
  return message?.type === "closed" ? { type: "closed" } : null;
}

/** Null for what is not ours, or not of a known shape. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  const message = unwrap(data);
  if (message === null) return null;
  const { type, title, color, known, unread, preview, grown, reason } = message;
  switch (type) {
    case "ready":
      return typeof title === "string" && isHexColor(color) ? { type, title, color } : null;
    case "state":
      if (typeof known !== "boolean" || typeof unread !== "number" || !Number.isSafeInteger(unread)) return null;
      return { type, known, unread: Math.max(0, unread), preview: parsePreview(preview) };
    case "close":
      return { type };
    case "grow":
      return typeof grown === "boolean" ? { type, grown } : null;
    case "refused":
      return reason === "unknown_key" || reason === "foreign_site" ? { type, reason } : null;
    default:
      return null;
  }
}

function parsePreview(value: unknown): WidgetPreview | null {
  if (!isRecord(value)) return null;
  const { author, name, text } = value;
  if ((author !== "ai" && author !== "member") || typeof name !== "string" || typeof text !== "string") return null;
  return { author, name, text: text.length > previewMax ? `${text.slice(0, previewMax - 1)}…` : text };
}

/** Six digits after a hash: the only form of a colour that we take from anybody. */
export function isHexColor(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}
