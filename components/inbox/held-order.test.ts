import { describe, expect, it } from "vitest";
import type { ConversationRow } from "#lib/domain/views/conversation-view.ts";
import { holdOrder, keepOrder } from "./held-order.ts";

function row(id: string): ConversationRow {
  return {
    id,
    leadId: id,
    name: id,
    initials: id,
    tint: 0,
    channelKind: "whatsapp",
    folder: "open",
    control: { state: "ai" },
    progress: [],
    labels: [],
    assignee: null,
    preview: null,
    unreadCount: 0,
    lastMessageAt: null,
    pictureUrl: null,
  };
}

const order = (needsHuman: string, rows: string) => ({
  needsHuman: [...needsHuman].map(row),
  rows: [...rows].map(row),
});
const kept = (before: [string, string], after: [string, string]) => {
  const { needsHuman, rows, waiting } = keepOrder(holdOrder(order(...before)), order(...after));
  const ids = (of: readonly ConversationRow[]) => of.map((one) => one.id).join("");
  return [ids(needsHuman), ids(rows), waiting];
};

describe("the order of the list under a pointer", () => {
  it("stays, and counts what is new", () => {
    expect(kept(["a", "bcd"], ["a", "zbcd"])).toEqual(["a", "bcd", 1]);
    expect(kept(["a", "bcd"], ["ya", "zbcd"])).toEqual(["a", "bcd", 2]);
  });

  it("keeps a row where it was when it would move up, and counts it once", () => {
    expect(kept(["", "abcd"], ["", "dabc"])).toEqual(["", "abcd", 1]);
    expect(kept(["", "abcd"], ["c", "abd"])).toEqual(["", "abcd", 1]);
  });

  it("has nothing waiting while nothing moved", () => {
    expect(kept(["a", "bc"], ["a", "bc"])).toEqual(["a", "bc", 0]);
  });

  it("lets rows go that left the list, and older ones come below", () => {
    expect(kept(["a", "bcd"], ["", "bdef"])).toEqual(["", "bdef", 0]);
  });
});
