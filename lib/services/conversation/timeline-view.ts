import type { ThreadEventRecord } from "#db/queries/thread.ts";
import { timelineText } from "#lib/domain/conversation/timeline-text.ts";
import type { TimelineEntryView } from "#lib/domain/views/conversation-view.ts";
import type { MemberDirectory } from "../member/member-directory.ts";

export function timelineEntryView(
  { event, pickedUpAt, pickedUpBy }: ThreadEventRecord,
  members: MemberDirectory,
  pauseMinutes: number,
): TimelineEntryView {
  const { assigneeId } = event.data;
  const rendered = timelineText({
    kind: event.kind,
    data: event.data,
    memberName: members.firstName(event.memberId),
    assigneeName: typeof assigneeId === "string" ? members.firstName(assigneeId) : null,
    pauseMinutes,
    pickedUpBy: pickedUpAt ? (members.firstName(pickedUpBy) ?? "A person") : null,
  });
  return { type: "event", id: event.id, kind: event.kind, ...rendered, at: event.at.toISOString() };
}
