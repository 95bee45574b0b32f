import { describe, expect, it } from "vitest";
import { at, commit, customerWrites, givenPolicy, play, prepare } from "./given.ts";

const second = 1 / 60;

describe("the burst", () => {
  it("is answered after the quiet time", () => {
    const { last } = play([[0, customerWrites(1, 0)]]);
    expect(last.effects).toEqual([{ type: "schedule_turn", at: new Date(at(0).getTime() + 1_500) }]);
  });

  it("waits anew with each message", () => {
    const { last } = play([
      [0, customerWrites(1, 0)],
      [second, customerWrites(2, second)],
    ]);
    expect(last.effects).toEqual([{ type: "schedule_turn", at: new Date(at(second).getTime() + 1_500) }]);
  });

  it("is answered at the latest 8 seconds after its first message", () => {
    const steps = Array.from({ length: 9 }, (_, index) => [index * second, customerWrites(index + 1, 0)] as const);
    const { last } = play(steps);
    expect(last.effects).toEqual([{ type: "schedule_turn", at: new Date(at(0).getTime() + 8_000) }]);
  });

  it("is not answered before it is over", () => {
    const { last } = play([
      [0, customerWrites(1, 0)],
      [second, prepare],
    ]);
    expect(last.refused).toBe("burst_not_over");
  });

  it("is answered once", () => {
    const { last } = play([
      [0, customerWrites(1, 0)],
      [1, commit(0, 1)],
      [2, prepare],
    ]);
    expect(last.refused).toBe("nothing_to_answer");
  });

  it("that grew while a reply was prepared makes the draft stale, at most three times", () => {
    const grown = [
      [0, customerWrites(1, 0)],
      [1, customerWrites(2, 1)],
    ] as const;
    expect(play([...grown, [1, commit(0, 1, { drafts: 1 })]]).last.refused).toBe("burst_grew");
    expect(play([...grown, [1, commit(0, 1, { drafts: 2 })]]).last.refused).toBe("burst_grew");
    const { last, state } = play([...grown, [1, commit(0, 1, { drafts: 3 })]]);
    expect(last.refused).toBeUndefined();
    expect(state.answeredSeq).toBe(1);
    expect(last.effects).toEqual([{ type: "schedule_turn", at: at(1) }]);
  });
});

describe("a channel without AI answers", () => {
  const off = { ...givenPolicy, aiEnabled: false };
  const wrote = [0, customerWrites(1, 0)] as const;

  it("schedules no turn, prepares none, commits none", () => {
    expect(play([wrote], off).last.effects).toEqual([]);
    expect(play([wrote, [1, prepare]], off).last.refused).toBe("ai_off");
    expect(play([wrote, [1, commit(0, 1)]], off).last.refused).toBe("ai_off");
  });

  it("lets nothing of the AI go out, and a member's message", () => {
    const send = (author: "ai" | "member") => [1, { type: "start_send", author, controlEpoch: 0 }] as const;
    expect(play([wrote, send("ai")], off).last.refused).toBe("ai_off");
    expect(play([wrote, send("member")], off).last.refused).toBeUndefined();
  });

  it("stores what the customer writes, for people", () => {
    expect(play([wrote], off).state).toMatchObject({ lastCustomerSeq: 1, answeredSeq: 0 });
  });

  it("answers what came meanwhile with the next message, once it is on again", () => {
    const { state } = play([wrote], off);
    expect(play([[5, customerWrites(2, 5)]], givenPolicy, state).last.effects).toMatchObject([
      { type: "schedule_turn" },
    ]);
  });
});

describe("who may not be answered", () => {
  it.each(["spam", "archived"] as const)("a conversation in %s", (folder) => {
    const { last } = play([
      [0, { type: "move_to_folder", folder, memberId: "dana" }],
      [1, customerWrites(1, 1)],
    ]);
    expect(last.effects).toEqual([]);
    expect(
      play([
        [0, { type: "move_to_folder", folder, memberId: "dana" }],
        [1, customerWrites(1, 1)],
        [2, prepare],
      ]).last.refused,
    ).toBe("conversation_not_open");
  });

  it("a solved conversation reopens when the customer writes, and is answered", () => {
    const { state, last } = play([
      [0, { type: "move_to_folder", folder: "solved", memberId: "dana" }],
      [1, customerWrites(1, 1)],
    ]);
    expect(state.folder).toBe("open");
    expect(last.effects.map((effect) => effect.type)).toEqual(["schedule_turn"]);
  });

  it("a message that reaches us after its reply window has closed", () => {
    const { last } = play([[25 * 60, customerWrites(1, 0)]]);
    expect(last.effects).toEqual([]);
    expect(
      play([
        [25 * 60, customerWrites(1, 0)],
        [25 * 60 + 1, prepare],
      ]).last.refused,
    ).toBe("reply_window_closed");
  });

  it("anybody, on a channel without a window: it is always open", () => {
    const { last } = play(
      [
        [25 * 60, customerWrites(1, 0)],
        [25 * 60 + 1, prepare],
      ],
      { ...givenPolicy, replyWindowMs: null },
    );
    expect(last.prepare).toBeDefined();
  });
});

describe("the gate before each send", () => {
  const replied = [
    [0, customerWrites(1, 0)],
    [0, commit(0, 1)],
  ] as const;
  const send = (controlEpoch: number | null, author: "ai" | "member" = "ai") =>
    ({ type: "start_send", author, controlEpoch }) as const;

  it("lets an AI message of the running epoch out", () => {
    expect(play([...replied, [0, send(0)]]).last.refused).toBeUndefined();
  });

  it("stops an AI message after a human act", () => {
    expect(play([...replied, [0, { type: "take_control", memberId: "dana" }], [0, send(0)]]).last.refused).toBe(
      "control_changed",
    );
  });

  it("lets the handoff message out, which belongs to the epoch that it opens", () => {
    const { last } = play([
      [0, customerWrites(1, 0)],
      [0, commit(0, 1, { handoff: { id: "h", reason: "completed" } })],
      [0, send(1)],
    ]);
    expect(last.refused).toBeUndefined();
  });

  it("stops an AI message when the conversation was solved meanwhile", () => {
    const { last } = play([
      ...replied,
      [0, { type: "move_to_folder", folder: "solved", memberId: "dana" }],
      [0, send(0)],
    ]);
    expect(last.refused).toBe("conversation_not_open");
  });

  it.each(["ai", "member"] as const)("stops a message of the %s when the window has closed", (author) => {
    expect(play([...replied, [24 * 60, send(0, author)]]).last.refused).toBe("reply_window_closed");
  });
});

describe("a withheld reply", () => {
  it("leaves its burst open, so that the return of the AI answers it", () => {
    const { state } = play([
      [0, customerWrites(1, 0)],
      [0, commit(0, 1)],
      [1, { type: "take_control", memberId: "dana" }],
      [1, { type: "withhold_reply", answersFromSeq: 0, answersThroughSeq: 1 }],
    ]);
    expect(state.answeredSeq).toBe(0);
    expect(play([[16, { type: "end_pause", controlEpoch: 1 }]], givenPolicy, state).last.effects).toContainEqual({
      type: "schedule_turn",
      at: at(16),
    });
  });

  it("does not reopen what a person has answered", () => {
    const { state } = play([
      [0, customerWrites(1, 0)],
      [0, commit(0, 1)],
      [1, { type: "send_member_message", memberId: "dana" }],
      [1, { type: "withhold_reply", answersFromSeq: 0, answersThroughSeq: 1 }],
    ]);
    expect(state.answeredSeq).toBe(1);
  });
});

describe("the limits", () => {
  it.each([
    [29, 199, null],
    [30, 30, "loop"],
    [3, 200, "loop"],
  ])("%i messages in the hour, %i in the day: %s", (aiMessagesLastHour, aiMessagesLastDay, limit) => {
    const { last } = play([
      [0, customerWrites(1, 0)],
      [1, { type: "prepare_reply", aiMessagesLastHour, aiMessagesLastDay }],
    ]);
    expect(last.prepare?.limit).toBe(limit);
  });
});
