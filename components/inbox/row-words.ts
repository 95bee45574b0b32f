import { countProgress, progressWords } from "#components/ui/progress-words.ts";
import type { ConversationRow } from "#lib/domain/views/conversation-view.ts";
import { controlAt, controlLabel } from "./control-label.ts";
import { listTime } from "./format-time.ts";

type Preview = NonNullable<ConversationRow["preview"]>;

/** Who wrote the last message: "AI:", "You:", "Tom:"; nothing for the customer. */
export function previewPrefix(preview: Preview): { text: string; tone: "ai" | "human" } | null {
  switch (preview.author) {
    case "ai":
      return { text: "AI:", tone: "ai" };
    case "member":
      return { text: preview.mine ? "You:" : `${preview.authorName?.split(" ")[0] ?? "Team"}:`, tone: "human" };
    case "app":
      return { text: "App:", tone: "human" };
    case "customer":
    case "system":
      return null;
  }
}

/** The one accessible name of a row: name, channel, state, progress, unread, time. */
export function rowName(row: ConversationRow, channel: string, nowMs: number, timeZone: string): string {
  const parts = [row.name, channel, controlLabel(row.folder, controlAt(row.control, nowMs), nowMs).text];
  if (row.progress.length > 0) parts.push(progressWords(countProgress(row.progress)));
  if (row.unreadCount > 0) parts.push(`${row.unreadCount} unread`);
  if (row.lastMessageAt) parts.push(listTime(row.lastMessageAt, nowMs, timeZone));
  return parts.join(", ");
}
