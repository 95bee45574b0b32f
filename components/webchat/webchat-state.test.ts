import { describe, expect, it } from "vitest";
import type { WebchatMessage } from "./webchat-message.ts";
import { confirmSent, emptyWebchat, findNextToSend, mergeMessages, type OutgoingMessage } from "./webchat-state.ts";

const message = (id: string, minute: number, author: WebchatMessage["author"] = "ai"): WebchatMessage => ({
  id,
  author,
  name: null,
  text: `text ${id}`,
  at: `2025-10-16T14:0${minute}:00.000Z`,
  file: null,
  choices: [],
});
const outgoing = (id: string, state: OutgoingMessage["state"] = "sending"): OutgoingMessage => ({
  id,
  text: `text ${id}`,
  file: null,
  at: "2025-10-16T14:05:00.000Z",
  state,
  retryAt: null,
});

describe("mergeMessages", () => {
  it("keeps the order of time and each message once", () => {
    const first = mergeMessages(emptyWebchat, [message("b", 2), message("a", 1)]);
    const second = mergeMessages(first, [message("b", 2), message("c", 3)]);
    expect(second.messages.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("ends the typing dots when the answer is there", () => {
    const typing = { ...emptyWebchat, typing: { author: "ai" as const, name: null } };
    expect(mergeMessages(typing, [message("a", 1, "customer")]).typing).not.toBeNull();
    expect(mergeMessages(typing, [message("a", 1)]).typing).toBeNull();
  });

  it("shows our own message once when the stream is faster than the answer", () => {
    const state = { ...emptyWebchat, outgoing: [outgoing("x")] };
    const echo = message("x", 5, "customer");
    const merged = mergeMessages(state, [echo]);
    expect(merged.outgoing).toEqual([]);
    expect(confirmSent(merged, "x", echo).messages).toEqual([echo]);
  });

  it("keeps a message on its way that has the words of an older one", () => {
    const state = { ...emptyWebchat, outgoing: [outgoing("x")] };
    expect(mergeMessages(state, [{ ...message("old", 1, "customer"), text: "text x" }]).outgoing).toHaveLength(1);
  });
});

describe("findNextToSend", () => {
  it("passes over what failed and keeps the order of the rest", () => {
    const state = { ...emptyWebchat, outgoing: [outgoing("a", "failed"), outgoing("b", "waiting"), outgoing("c")] };
    expect(findNextToSend(state)?.id).toBe("b");
  });
});
