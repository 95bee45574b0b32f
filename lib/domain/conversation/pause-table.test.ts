import { describe, expect, it } from "vitest";
import type { Command } from "./commands.ts";
import { at, commit, customerWrites, givenPolicy, play } from "./given.ts";
import { whoMaySpeak } from "./who-may-speak.ts";

const dana = "dana";
const handsOff = commit(0, 1, { handoff: { id: "handoff-1", reason: "completed" } });
const pauseEnd = (state: { control: { speaker: string; until?: Date | null } }) =>
  "until" in state.control ? state.control.until : undefined;

/** Product.md 3.4, row by row: [event, command, from what moment the pause runs]. */
const starts: [string, Command, Date | null][] = [
  ["a member takes manual control", { type: "take_control", memberId: dana }, at(25)],
  ["a member writes from the CRM", { type: "send_member_message", memberId: dana }, at(25)],
  ["a person writes in the native app", { type: "receive_app_message", sentAt: at(8) }, at(23)],
  ["keep control", { type: "keep_control", memberId: dana }, at(25)],
  ["pause until I hand back", { type: "pause_until_handed_back", memberId: dana }, null],
];

describe("what starts the pause", () => {
  it("the handoff of the AI", () => {
    const { state } = play([
      [0, customerWrites(1, 0)],
      [1, handsOff],
    ]);
    expect(whoMaySpeak(state, at(2))).toEqual({ speaker: "human", because: "handoff", until: at(16) });
  });

  it.each(starts)("%s, also before any AI turn and any customer message", (_name, command, until) => {
    const { state } = play([[10, command]]);
    expect(pauseEnd(state)).toEqual(until);
    expect(whoMaySpeak(state, at(11)).speaker).toBe("human");
  });

  it.each(starts)("%s, while a pause runs: anew", (_name, command, until) => {
    const { state } = play([
      [5, { type: "take_control", memberId: "tom" }],
      [10, command],
    ]);
    expect(pauseEnd(state)).toEqual(until);
  });

  it.each(starts)("%s changes the control epoch, so that nothing prepared before can go out", (_name, command) => {
    const { state, last } = play([
      [0, customerWrites(1, 0)],
      [10, command],
      [10, commit(0, 1)],
    ]);
    expect(state.controlEpoch).toBe(1);
    expect(last.refused).toBe("control_changed");
  });

  it("a person's message in the native app that is older than the pause changes nothing", () => {
    const { state, last } = play([[20, { type: "receive_app_message", sentAt: at(5) }]]);
    expect(last.refused).toBe("older_than_the_pause");
    expect(state.control).toEqual({ speaker: "ai" });
  });

  it("an echo that comes late never shortens the pause that runs", () => {
    const { state } = play([
      [10, { type: "take_control", memberId: dana }],
      [11, { type: "receive_app_message", sentAt: at(2) }],
    ]);
    expect(pauseEnd(state)).toEqual(at(25));
  });

  it("a time of the platform that lies ahead of ours counts as now", () => {
    const { state } = play([[10, { type: "receive_app_message", sentAt: at(500) }]]);
    expect(pauseEnd(state)).toEqual(at(25));
  });

  it("a message in a pause without end leaves it without end", () => {
    const { state } = play([
      [0, { type: "pause_until_handed_back", memberId: dana }],
      [1, { type: "send_member_message", memberId: dana }],
      [2, { type: "keep_control", memberId: dana }],
    ]);
    expect(pauseEnd(state)).toBeNull();
    expect(whoMaySpeak(state, at(10_000)).speaker).toBe("human");
  });

  it("the length is the workspace's", () => {
    const { state } = play([[0, { type: "take_control", memberId: dana }]], { ...givenPolicy, pauseMs: 12_000 });
    expect(pauseEnd(state)).toEqual(at(0.2));
  });
});

describe("what has no effect on the pause", () => {
  it("the customer writes: stored, waiting, no turn", () => {
    const { state, last } = play([
      [0, { type: "take_control", memberId: dana }],
      [1, customerWrites(1, 1)],
    ]);
    expect(last.effects).toEqual([]);
    expect(pauseEnd(state)).toEqual(at(15));
    expect(state.answeredSeq).toBe(0);
  });

  it.each(["solved", "open", "archived", "spam"] as const)("moving to %s", (folder) => {
    const { state } = play([
      [0, { type: "take_control", memberId: dana }],
      [1, { type: "move_to_folder", folder, memberId: dana }],
    ]);
    expect(pauseEnd(state)).toEqual(at(15));
    expect(state.controlEpoch).toBe(1);
  });

  it("a withheld reply", () => {
    const { state } = play([
      [0, customerWrites(1, 0)],
      [0, commit(0, 1)],
      [1, { type: "take_control", memberId: dana }],
      [2, { type: "withhold_reply", answersFromSeq: 0, answersThroughSeq: 1 }],
    ]);
    expect(pauseEnd(state)).toEqual(at(16));
  });
});

describe("what ends the pause", () => {
  const paused: [number, Command][] = [
    [0, customerWrites(1, 0)],
    [0, commit(0, 1)],
    [1, { type: "take_control", memberId: dana }],
    [2, customerWrites(3, 2)],
  ];

  it("hand back: now, and the AI answers what waits", () => {
    const { state, last } = play([...paused, [3, { type: "hand_back", memberId: dana }]]);
    expect(state.control).toEqual({ speaker: "ai" });
    expect(last.effects).toContainEqual({ type: "schedule_turn", at: at(3) });
    expect(last.effects).toContainEqual({ type: "cancel_pause_end" });
  });

  it("time: the timer of this epoch ends it, and the AI answers what waits", () => {
    const { state, last } = play([...paused, [16, { type: "end_pause", controlEpoch: 1 }]]);
    expect(state.control).toEqual({ speaker: "ai" });
    expect(last.effects).toContainEqual({ type: "schedule_turn", at: at(16) });
  });

  it("time: the return tells how long the pause was, also after the setting has changed", () => {
    const { events } = play([...paused, [16, { type: "end_pause", controlEpoch: 1 }]]);
    expect(events.at(-1)).toMatchObject({ type: "control_returned", because: "time_up", pauseMinutes: 15 });
  });

  it("a timer of an earlier epoch does nothing", () => {
    const { last } = play([
      ...paused,
      [10, { type: "keep_control", memberId: dana }],
      [16, { type: "end_pause", controlEpoch: 1 }],
    ]);
    expect(last.refused).toBe("stale_timer");
  });

  it("a timer that fires too early is set again", () => {
    const { last } = play([...paused, [15, { type: "end_pause", controlEpoch: 1 }]]);
    expect(last).toMatchObject({
      refused: "pause_not_over",
      effects: [{ type: "schedule_pause_end", at: at(16), controlEpoch: 1 }],
    });
  });

  it("a pause without end has no timer that could end it", () => {
    const { last } = play([
      [0, { type: "pause_until_handed_back", memberId: dana }],
      [500, { type: "end_pause", controlEpoch: 1 }],
    ]);
    expect(last.refused).toBe("stale_timer");
  });

  it("the window is closed: the AI waits for the customer", () => {
    const { last } = play([...paused, [24 * 60 + 5, { type: "end_pause", controlEpoch: 1 }]]);
    expect(last.refused).toBeUndefined();
    expect(last.effects.map((effect) => effect.type)).not.toContain("schedule_turn");
  });

  it("what a person answered needs no reply, but the AI reads it", () => {
    const { state } = play([
      [0, { type: "take_control", memberId: dana }],
      [1, customerWrites(1, 1)],
      [2, { type: "send_member_message", memberId: dana }],
      [17, { type: "end_pause", controlEpoch: 2 }],
    ]);
    const { last } = play(
      [[17, { type: "prepare_reply", aiMessagesLastHour: 0, aiMessagesLastDay: 0 }]],
      givenPolicy,
      state,
    );
    expect(last.prepare).toEqual({ controlEpoch: 3, fromSeq: 1, throughSeq: 1, replyWanted: false, limit: null });
  });

  it("nobody picked up the handoff: the team is told again, and it stays waiting", () => {
    const { state, last } = play([
      [0, customerWrites(1, 0)],
      [1, handsOff],
      [16, { type: "end_pause", controlEpoch: 1 }],
    ]);
    expect(last.effects).toContainEqual({ type: "notify_returned_unanswered", handoffId: "handoff-1" });
    expect(state.waiting).toEqual({ handoffId: "handoff-1", since: at(1) });
  });

  it.each([
    ["taking control", { type: "take_control", memberId: dana }],
    ["a message", { type: "send_member_message", memberId: dana }],
    ["a message in the native app", { type: "receive_app_message", sentAt: at(3) }],
    ["handing back", { type: "hand_back", memberId: dana }],
    ["solving", { type: "move_to_folder", folder: "solved", memberId: dana }],
  ] satisfies [string, Command][])("the handoff is picked up by %s", (_name, command) => {
    const { state, events } = play([
      [0, customerWrites(1, 0)],
      [1, handsOff],
      [3, command],
    ]);
    expect(state.waiting).toBeNull();
    expect(events.some((event) => event.type === "handoff_picked_up")).toBe(true);
  });
});
