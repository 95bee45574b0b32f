import { describe, expect, it } from "vitest";
import type { Command } from "./commands.ts";
import { decide } from "./decide.ts";
import { at, commit, customerWrites, givenPolicy, play, prepare } from "./given.ts";
import { timelineEntries } from "./timeline-entries.ts";
import { whoMaySpeak } from "./who-may-speak.ts";

const writesInStandby = (seq: number, minutes: number): Command => ({
  type: "receive_customer_message",
  seq,
  sentAt: at(minutes),
  standby: true,
});
const owner = (who: "us" | "person" | "app", minutes: number): Command => ({
  type: "change_thread_owner",
  owner: who,
  at: at(minutes),
});
const toolWrites = (minutes: number, standby = true): Command => ({
  type: "receive_automatic_message",
  sentAt: at(minutes),
  standby,
});
const appWrites = (minutes: number): Command => ({ type: "receive_app_message", sentAt: at(minutes), standby: true });
const kindsOf = ({ events }: ReturnType<typeof play>) => timelineEntries(events).map((entry) => entry.kind);

describe("while another app owns the conversation", () => {
  it("nobody of us speaks, and the timeline says so once", () => {
    const played = play([
      [0, writesInStandby(1, 0)],
      [1, writesInStandby(2, 1)],
      [2, prepare],
    ]);
    expect(whoMaySpeak(played.state, at(2))).toEqual({ speaker: "nobody", because: "standby" });
    expect(played.last.refused).toBe("standby");
    expect(kindsOf(played)).toEqual(["standby_began"]);
    expect(played.state).toMatchObject({ standbySince: at(0), lastCustomerSeq: 2, answeredSeq: 0 });
  });

  it("no turn is scheduled, and a running one is cancelled", () => {
    expect(play([[0, writesInStandby(1, 0)]]).last.effects).toEqual([{ type: "cancel_turn" }]);
  });

  it("what the AI wrote before does not go out", () => {
    const { state } = play([
      [0, customerWrites(1, 0)],
      [1, commit(0, 1)],
      [2, writesInStandby(2, 2)],
    ]);
    const gate = { type: "start_send", author: "ai" } as const;
    const tried = (controlEpoch: number) =>
      decide(state, { ...gate, controlEpoch }, { now: at(2), policy: givenPolicy }).refused;
    expect(tried(0)).toBe("standby");
    expect(tried(state.controlEpoch)).toBe("standby");
    expect(decide(state, commit(0, 2), { now: at(2), policy: givenPolicy }).refused).toBe("standby");
  });

  it("a person of ours may still write", () => {
    const { state } = play([[0, writesInStandby(1, 0)]]);
    const command: Command = { type: "start_send", author: "member", controlEpoch: null };
    expect(decide(state, command, { now: at(1), policy: givenPolicy }).refused).toBeUndefined();
  });

  it("a pause that runs keeps its timer, under the new epoch", () => {
    const played = play([
      [0, customerWrites(1, 0)],
      [1, { type: "take_control", memberId: "m1" }],
      [2, writesInStandby(2, 2)],
    ]);
    expect(played.last.effects).toContainEqual({
      type: "schedule_pause_end",
      at: at(16),
      controlEpoch: played.state.controlEpoch,
    });
    const ended = play(
      [[16, { type: "end_pause", controlEpoch: played.state.controlEpoch }]],
      givenPolicy,
      played.state,
    );
    expect(whoMaySpeak(ended.state, at(16))).toEqual({ speaker: "nobody", because: "standby" });
    expect(ended.last.effects).not.toContainEqual(expect.objectContaining({ type: "schedule_turn" }));
  });

  it("what its owner answers needs no answer of ours", () => {
    const played = play([
      [0, writesInStandby(1, 0)],
      [1, toolWrites(1)],
    ]);
    expect(played.state).toMatchObject({ answeredSeq: 1, control: { speaker: "ai" } });
  });

  it("a person who answers in the inbox pauses the AI as ever", () => {
    const played = play([
      [0, writesInStandby(1, 0)],
      [1, appWrites(1)],
    ]);
    expect(played.state).toMatchObject({ control: { speaker: "human", because: "app_replied" }, humanAnsweredSeq: 1 });
    expect(kindsOf(played)).toEqual(["standby_began", "app_replied"]);
  });
});

describe("standby ends", () => {
  it("with a message that is ours to answer", () => {
    const played = play([
      [0, writesInStandby(1, 0)],
      [1, customerWrites(2, 1)],
    ]);
    expect(played.state.standbySince).toBeNull();
    expect(played.last.effects).toContainEqual(expect.objectContaining({ type: "schedule_turn" }));
    expect(kindsOf(played)).toEqual(["standby_began", "standby_ended"]);
  });

  it("when the conversation is passed to us: what waits is answered", () => {
    const played = play([
      [0, writesInStandby(1, 0)],
      [1, owner("us", 1)],
    ]);
    expect(played.state.standbySince).toBeNull();
    expect(played.last.effects).toEqual([{ type: "schedule_turn", at: at(1) }]);
  });

  it("not by news that are older than its beginning, nor begins by such", () => {
    expect(
      play([
        [5, writesInStandby(1, 5)],
        [6, customerWrites(2, 4)],
      ]).state.standbySince,
    ).toEqual(at(5));
    expect(
      play([
        [5, customerWrites(1, 5)],
        [6, writesInStandby(2, 4)],
      ]).state.standbySince,
    ).toBeNull();
    expect(
      play([
        [5, customerWrites(1, 5)],
        [6, owner("app", 4)],
      ]).state.standbySince,
    ).toBeNull();
  });
});

describe("the platform moves the conversation", () => {
  it("to a person: a takeover, with its pause and its line in the timeline", () => {
    const played = play([
      [0, customerWrites(1, 0)],
      [1, owner("person", 1)],
    ]);
    expect(played.state).toMatchObject({
      standbySince: at(1),
      control: { speaker: "human", because: "taken_in_app", until: at(16) },
      controlEpoch: 2,
    });
    expect(kindsOf(played)).toEqual(["standby_began", "taken_in_app"]);
    expect(played.last.effects).toContainEqual({ type: "schedule_pause_end", at: at(16), controlEpoch: 2 });
  });

  it("to a person, told too late for a pause: standby only", () => {
    expect(play([[30, owner("person", 1)]]).state).toMatchObject({ standbySince: at(1), control: { speaker: "ai" } });
  });

  it("to another app: standby, and nobody's takeover", () => {
    expect(play([[1, owner("app", 1)]]).state).toMatchObject({ standbySince: at(1), control: { speaker: "ai" } });
  });

  it("to us while it is ours: nothing", () => {
    expect(play([[1, owner("us", 1)]]).last).toEqual({ events: [], effects: [] });
  });
});

it("a tool that writes in a conversation of ours pauses nothing and answers nothing", () => {
  const played = play([
    [0, customerWrites(1, 0)],
    [1, toolWrites(1, false)],
  ]);
  expect(played.last).toEqual({ events: [], effects: [] });
});
