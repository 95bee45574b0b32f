import { describe, expect, it } from "vitest";
import type { WebchatMessage } from "./webchat-message.ts";
import { unreadOf } from "./webchat-unread.ts";

const message = (id: string, author: WebchatMessage["author"]): WebchatMessage => ({
  id,
  author,
  name: null,
  text: id,
  at: "2025-10-16T14:01:00.000Z",
  file: null,
  choices: [],
});
const talk = [message("a", "ai"), message("b", "customer"), message("c", "ai"), message("d", "member")];

describe("unreadOf", () => {
  it("counts the answers after what was seen", () => {
    expect(unreadOf(talk, "c")).toEqual({ count: 1, newest: talk[3] });
    expect(unreadOf(talk, "d")).toEqual({ count: 0, newest: null });
  });

  it("counts nothing from before the visitor's own last message", () => {
    expect(unreadOf(talk, null).count).toBe(2);
    expect(unreadOf(talk, "a").count).toBe(2);
    expect(unreadOf(talk.slice(0, 2), null).count).toBe(0);
  });
});
