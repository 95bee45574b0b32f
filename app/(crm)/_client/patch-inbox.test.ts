import { describe, expect, it } from "vitest";
import type { ConversationRow, InboxPage } from "#lib/domain/views/conversation-view.ts";
import { type InboxData, patchInboxData } from "./patch-inbox.ts";

function row(id: string, change: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id,
    leadId: `lead-${id}`,
    name: id,
    initials: "AB",
    tint: 0,
    channelKind: "whatsapp",
    folder: "open",
    control: { state: "ai" },
    progress: [],
    preview: null,
    unreadCount: 0,
    labels: [],
    assignee: null,
    lastMessageAt: null,
    pictureUrl: null,
    ...change,
  };
}

const waiting = {
  state: "waiting",
  since: "2025-10-16T14:00:00Z",
  until: null,
  late: true,
  reason: "completed",
} as const;

function inbox(needsHuman: ConversationRow[], rows: ConversationRow[]): InboxData {
  const page: InboxPage = {
    needsHuman,
    rows,
    nextCursor: null,
    counts: { folders: { open: 3, solved: 0, spam: 0, archived: 0 }, unread: 0, needsHuman: needsHuman.length },
    serverNow: "2025-10-16T14:09:00Z",
  };
  return { pages: [page], pageParams: [null] };
}

const shape = (data: InboxData) =>
  data.pages.map((page) => [page.needsHuman.map((one) => one.id), page.rows.map((one) => one.id)]);

describe("patchInboxData", () => {
  it("moves a row out of the waiting ones when somebody takes it", () => {
    const data = inbox([row("a", { control: waiting })], [row("b")]);
    const taken = row("a", {
      control: { state: "manual", since: waiting.since, until: null, memberId: "m", byApp: false },
    });
    expect(shape(patchInboxData(data, taken))).toEqual([[[], ["a", "b"]]]);
  });

  it("takes a row out of the list of a folder that it left", () => {
    expect(shape(patchInboxData(inbox([], [row("a"), row("b")]), row("a", { folder: "solved" })))).toEqual([
      [[], ["b"]],
    ]);
  });

  it("renews a row where it stands and leaves lists without it alone", () => {
    const data = inbox([], [row("a"), row("b")]);
    expect(patchInboxData(data, row("b", { unreadCount: 2 })).pages[0]?.rows[1]?.unreadCount).toBe(2);
    expect(shape(patchInboxData(data, row("z")))).toEqual(shape(data));
  });
});
