import { describe, expect, it } from "vitest";
import type { MessageView, ThreadPage } from "#lib/domain/views/conversation-view.ts";
import { mergeLatest, prependOlder, upsertItem } from "./merge-thread.ts";

function message(id: string, seq = 1): MessageView {
  return {
    type: "message",
    id,
    seq,
    author: "member",
    authorName: null,
    authorInitials: null,
    content: { type: "text", text: id },
    state: "queued",
    problem: null,
    mayRetry: false,
    at: "2025-10-16T14:00:00Z",
    replyTo: null,
    reactions: [],
    edited: false,
    deleted: false,
    evidence: [],
    attachments: [],
  };
}

function page(ids: string[], before: string | null = null): ThreadPage {
  return { items: ids.map((id) => message(id)), before };
}

const ids = (thread: ThreadPage) => thread.items.map((item) => item.id);

describe("merging threads", () => {
  it("keeps older messages that were loaded before the latest page", () => {
    const merged = mergeLatest(page(["a", "b", "c"], "x"), page(["c", "d"], "c"));
    expect(ids(merged)).toEqual(["a", "b", "c", "d"]);
    expect(merged.before).toBe("x");
  });

  it("starts anew where the latest page does not touch what is here", () => {
    const merged = mergeLatest(page(["a", "b"]), page(["x", "y"], "x"));
    expect(ids(merged)).toEqual(["x", "y"]);
    expect(merged.before).toBe("x");
  });

  it("keeps a message that only this browser has, until the server knows it", () => {
    const held = upsertItem(page(["a"]), message("mine", -1));
    expect(ids(mergeLatest(held, page(["a", "b"])))).toEqual(["a", "b", "mine"]);
    expect(ids(mergeLatest(held, page(["a", "mine"])))).toEqual(["a", "mine"]);
  });

  it("puts older pages in front, once", () => {
    expect(ids(prependOlder(page(["c", "d"]), page(["a", "b", "c"])))).toEqual(["a", "b", "c", "d"]);
  });
});
