import { describe, expect, it } from "vitest";
import type { MessageView } from "#lib/domain/views/conversation-view.ts";
import { threadRows } from "./thread-rows.ts";

const now = Date.parse("2025-10-16T14:09:00Z");

function message(id: string, author: MessageView["author"], at: string): MessageView {
  return {
    type: "message",
    id,
    seq: 1,
    author,
    authorName: null,
    authorInitials: null,
    content: { type: "text", text: id },
    state: "received",
    problem: null,
    mayRetry: false,
    at,
    replyTo: null,
    reactions: [],
    edited: false,
    deleted: false,
    evidence: [],
    attachments: [],
  };
}

describe("threadRows", () => {
  it("puts one separator before each day", () => {
    const rows = threadRows(
      [
        message("a", "customer", "2025-10-15T10:00:00Z"),
        message("b", "ai", "2025-10-16T10:00:00Z"),
        message("c", "ai", "2025-10-16T10:01:00Z"),
      ],
      now,
      "UTC",
    );
    expect(rows.map((r) => (r.type === "day" ? r.label : r.id))).toEqual(["Yesterday", "a", "Today", "b", "c"]);
  });

  it("joins what the customer wrote within two minutes", () => {
    const rows = threadRows(
      [
        message("a", "customer", "2025-10-16T10:00:00Z"),
        message("b", "customer", "2025-10-16T10:00:30Z"),
        message("c", "customer", "2025-10-16T10:09:00Z"),
      ],
      now,
      "UTC",
    );
    expect(rows.flatMap((r) => (r.type === "message" ? [[r.id, r.first, r.last]] : []))).toEqual([
      ["a", true, false],
      ["b", false, true],
      ["c", true, true],
    ]);
  });
});
