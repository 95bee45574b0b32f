import { describe, expect, it } from "vitest";
import { controlView } from "./control-view.ts";
import type { Control } from "./state.ts";

const now = new Date("2025-10-16T14:09:00.000Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const human = (overrides: Partial<Extract<Control, { speaker: "human" }>> = {}): Control => ({
  speaker: "human",
  because: "taken",
  since: at(-3),
  until: at(12),
  memberId: "m1",
  ...overrides,
});
const waiting = { since: at(-6), reason: "completed" as const };

describe("the state that a conversation shows", () => {
  it("is AI while the AI may speak", () => {
    expect(controlView({ control: { speaker: "ai" }, waiting: null }, now)).toEqual({ state: "ai" });
  });

  it("is waiting after a handoff until somebody comes", () => {
    const control = human({ because: "handoff", since: at(-6), until: at(9), memberId: null });
    expect(controlView({ control, waiting }, now)).toEqual({
      state: "waiting",
      since: at(-6).toISOString(),
      until: at(9).toISOString(),
      late: false,
      reason: "completed",
    });
  });

  it.each([
    ["the timer has fired", { speaker: "ai" } as const],
    ["the time is up and the timer has not fired", human({ because: "handoff", until: now })],
  ])("is waiting and late when %s", (_, control) => {
    expect(controlView({ control, waiting }, now)).toMatchObject({ state: "waiting", late: true, until: null });
  });

  it("is manual while a person has control, and says since when and by whom", () => {
    expect(controlView({ control: human(), waiting: null }, now)).toEqual({
      state: "manual",
      since: at(-3).toISOString(),
      until: at(12).toISOString(),
      memberId: "m1",
      byApp: false,
    });
  });

  it("is manual without end until handed back", () => {
    const control = human({ because: "until_handed_back", until: null });
    expect(controlView({ control, waiting: null }, now)).toMatchObject({ state: "manual", until: null });
  });

  it("knows a person in the native app", () => {
    const control = human({ because: "app_replied", memberId: null });
    expect(controlView({ control, waiting: null }, now)).toMatchObject({
      state: "manual",
      byApp: true,
      memberId: null,
    });
  });

  it("is AI again the moment the pause is over", () => {
    expect(controlView({ control: human({ until: now }), waiting: null }, now)).toEqual({ state: "ai" });
  });
});
