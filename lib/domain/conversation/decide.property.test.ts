import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "./commands.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { at, givenPolicy } from "./given.ts";
import { type ConversationState, newConversation } from "./state.ts";
import { whoMaySpeak } from "./who-may-speak.ts";

const memberId = fc.constantFrom("dana", "tom");
const humanActs = fc.oneof(
  memberId.map((id): Command => ({ type: "take_control", memberId: id })),
  memberId.map((id): Command => ({ type: "keep_control", memberId: id })),
  memberId.map((id): Command => ({ type: "send_member_message", memberId: id })),
  memberId.map((id): Command => ({ type: "pause_until_handed_back", memberId: id })),
  fc.integer({ min: -20, max: 0 }).map((ago): Command => ({ type: "receive_app_message", sentAt: at(ago) })),
);

/** A step of a random history: what happens, and how many minutes later. App messages and timers are made relative to the state. */
const step = fc.record({
  wait: fc.constantFrom(0, 0.01, 0.5, 3, 14, 16),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant("customer" as const) },
    { weight: 4, arbitrary: fc.constant("turn" as const) },
    { weight: 3, arbitrary: humanActs },
    { weight: 2, arbitrary: fc.constant("timer" as const) },
    { weight: 1, arbitrary: fc.constant("hand_back" as const) },
    { weight: 1, arbitrary: fc.constantFrom("open" as const, "solved" as const, "spam" as const) },
  ),
  handsOff: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface World {
  state: ConversationState;
  minutes: number;
  seq: number;
  aiSends: { at: Date; epoch: number }[];
}

function applyStep(
  world: World,
  { wait, what, handsOff }: Step,
): { before: ConversationState; after: World; command: Command; refused: boolean; prepared: boolean } {
  const minutes = world.minutes + wait;
  const command = commandOf(world, what, minutes, handsOff);
  const decision = decide(world.state, command, { now: at(minutes), policy: givenPolicy });
  const state = decision.events.reduce(evolve, world.state);
  const seq = command.type === "receive_customer_message" ? command.seq : world.seq;
  return {
    before: world.state,
    after: { ...world, state, minutes, seq },
    command,
    refused: decision.refused !== undefined,
    prepared: decision.prepare !== undefined,
  };
}

function commandOf(world: World, what: Step["what"], minutes: number, handsOff: boolean): Command {
  if (what === "customer") return { type: "receive_customer_message", seq: world.seq + 1, sentAt: at(minutes) };
  if (what === "timer") return { type: "end_pause", controlEpoch: world.state.controlEpoch };
  if (what === "hand_back") return { type: "hand_back", memberId: "dana" };
  if (what === "turn") {
    const { controlEpoch, lastCustomerSeq } = world.state;
    const handoff = handsOff ? { id: `handoff-${minutes}`, reason: "completed" as const } : null;
    return { type: "commit_reply", controlEpoch, throughSeq: lastCustomerSeq, drafts: 1, handoff };
  }
  if (typeof what === "string") return { type: "move_to_folder", folder: what, memberId: "dana" };
  if (what.type === "receive_app_message")
    return { ...what, sentAt: new Date(at(minutes).getTime() + (what.sentAt.getTime() - at(0).getTime())) };
  return what;
}

function history(check: (made: ReturnType<typeof applyStep>, now: Date) => void): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let world: World = { state: newConversation, minutes: 0, seq: 0, aiSends: [] };
      for (const one of steps) {
        const made = applyStep(world, one);
        world = made.after;
        check(made, at(world.minutes));
      }
    }),
    { numRuns: 400 },
  );
}

const isHumanAct = (command: Command) =>
  ["take_control", "keep_control", "send_member_message", "pause_until_handed_back", "receive_app_message"].includes(
    command.type,
  );

describe("over random histories", () => {
  it("an accepted human act silences the AI and makes everything prepared before stale", () => {
    history(({ command, refused, before, after }, now) => {
      if (!isHumanAct(command) || refused) return;
      expect(whoMaySpeak(after.state, now).speaker).not.toBe("ai");
      expect(after.state.controlEpoch).toBeGreaterThan(before.controlEpoch);
    });
  });

  it("the AI commits a reply only while it may speak", () => {
    history(({ command, refused, before }, now) => {
      if (command.type !== "commit_reply" || refused) return;
      expect(before.folder).toBe("open");
      expect(whoMaySpeak(before, now).speaker).toBe("ai");
    });
  });

  it("the epoch never falls and a refused command changes nothing", () => {
    history(({ refused, prepared, before, after }) => {
      expect(after.state.controlEpoch).toBeGreaterThanOrEqual(before.controlEpoch);
      if (refused && !prepared) expect(after.state).toEqual(before);
    });
  });

  it("what is answered or read never runs ahead of what was written", () => {
    history(({ after: { state } }) => {
      expect(state.answeredSeq).toBeLessThanOrEqual(state.lastCustomerSeq);
      expect(state.readSeq).toBeLessThanOrEqual(state.lastCustomerSeq);
      expect(state.humanAnsweredSeq).toBeLessThanOrEqual(state.answeredSeq);
      expect(state.unansweredSince === null).toBe(state.answeredSeq === state.lastCustomerSeq);
    });
  });

  it("a pause with an end always has its end set as a timer of the epoch it runs under", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let world: World = { state: newConversation, minutes: 0, seq: 0, aiSends: [] };
        let timer: { at: number; epoch: number } | null = null;
        for (const one of steps) {
          const minutes = world.minutes + one.wait;
          const command = commandOf(world, one.what, minutes, one.handsOff);
          const decision = decide(world.state, command, { now: at(minutes), policy: givenPolicy });
          for (const effect of decision.effects) {
            if (effect.type === "schedule_pause_end") timer = { at: effect.at.getTime(), epoch: effect.controlEpoch };
            if (effect.type === "cancel_pause_end") timer = null;
          }
          const state = decision.events.reduce(evolve, world.state);
          world = {
            ...world,
            state,
            minutes,
            seq: command.type === "receive_customer_message" ? command.seq : world.seq,
          };
          const until = state.control.speaker === "human" ? state.control.until : null;
          expect(timer).toEqual(until === null ? null : { at: until.getTime(), epoch: state.controlEpoch });
        }
      }),
      { numRuns: 400 },
    );
  });
});
