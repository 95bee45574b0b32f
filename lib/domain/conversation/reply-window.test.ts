import { describe, expect, it } from "vitest";
import { decide } from "./decide.ts";
import { at, givenPolicy } from "./given.ts";
import { memberWindow } from "./reply-window.ts";
import { newConversation } from "./state.ts";

const hour = 60;
const day = 24 * hour;
const windows = { replyWindowMs: day * 60_000, humanAgentWindowMs: 7 * day * 60_000 };
const wroteAt = at(0);
const after = (minutes: number, policy = windows) => memberWindow(wroteAt, policy, at(minutes)).is;

describe("what a person may write", () => {
  it.each([
    [0, "open"],
    [day - 5.01, "open"],
    [day - 5, "as_human_agent"],
    [7 * day - 5.01, "as_human_agent"],
    [7 * day - 5, "closed"],
  ])("%f minutes after the customer: %s", (minutes, is) => {
    expect(after(minutes)).toBe(is);
  });

  it("ends with the window where answers as a person are not switched on", () => {
    const policy = { ...windows, humanAgentWindowMs: null };
    expect(memberWindow(wroteAt, policy, at(day - 5))).toEqual({ is: "closed", closesAt: at(day - 5) });
  });

  it("never ends on a channel without a window, and never begins before the customer wrote", () => {
    expect(memberWindow(null, { replyWindowMs: null, humanAgentWindowMs: null }, at(0)).is).toBe("open");
    expect(memberWindow(null, windows, at(0)).is).toBe("closed");
  });
});

describe("the gate after the window", () => {
  const policy = { ...givenPolicy, humanAgentWindowMs: windows.humanAgentWindowMs };
  const state = { ...newConversation, lastCustomerSeq: 1, lastCustomerAt: wroteAt };
  const refusedAt = (minutes: number, author: "ai" | "member", template = false) =>
    decide(state, { type: "start_send", author, controlEpoch: 0, template }, { now: at(minutes), policy }).refused;

  it("lets out what a member wrote, for seven days, and nothing of the AI", () => {
    expect(refusedAt(2 * day, "member")).toBeUndefined();
    expect(refusedAt(2 * day, "ai")).toBe("reply_window_closed");
    expect(refusedAt(7 * day, "member")).toBe("reply_window_closed");
  });

  it("lets out a member's template at any time, and none of the AI", () => {
    expect(refusedAt(30 * day, "member", true)).toBeUndefined();
    expect(refusedAt(30 * day, "ai", true)).toBe("reply_window_closed");
  });
});
