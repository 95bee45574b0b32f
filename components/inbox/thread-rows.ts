import type { MessageView, ThreadItem, TimelineEntryView } from "#lib/domain/views/conversation-view.ts";
import { dayLabel } from "./format-time.ts";

export type ThreadRow =
  | { type: "day"; id: string; label: string }
  | { type: "event"; id: string; event: TimelineEntryView }
  /** `first` and `last` in a run of messages of one author: the avatar stands at the first, the time at the last. */
  | { type: "message"; id: string; message: MessageView; first: boolean; last: boolean };

const runMs = 2 * 60_000;

function sameRun(a: ThreadItem | undefined, b: ThreadItem | undefined): boolean {
  if (a?.type !== "message" || b?.type !== "message") return false;
  return (
    a.author === "customer" &&
    b.author === "customer" &&
    a.evidence.length === 0 &&
    Date.parse(b.at) - Date.parse(a.at) < runMs
  );
}

/** The thread as it is drawn: day separators, events, messages that know their place in a run. */
export function threadRows(items: readonly ThreadItem[], nowMs: number, timeZone: string): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let day = "";
  items.forEach((item, index) => {
    const label = dayLabel(item.at, nowMs, timeZone);
    const newDay = label !== day;
    if (newDay) rows.push({ type: "day", id: `day-${item.id}`, label });
    day = label;
    if (item.type === "event") {
      rows.push({ type: "event", id: item.id, event: item });
      return;
    }
    rows.push({
      type: "message",
      id: item.id,
      message: item,
      first: newDay || !sameRun(items[index - 1], item),
      last: !sameRun(item, items[index + 1]),
    });
  });
  return rows;
}
