import { describe, expect, it } from "vitest";
import { controlAt, controlLabel } from "./control-label.ts";

const now = Date.parse("2025-10-16T14:09:00Z");
const since = "2025-10-16T14:03:00Z";
const until = "2025-10-16T14:21:00Z";

describe("controlLabel", () => {
  it("names each state", () => {
    expect(controlLabel("open", { state: "ai" }, now)).toEqual({ tone: "ai", text: "AI active" });
    expect(controlLabel("open", { state: "waiting", since, until, late: false, reason: "completed" }, now)).toEqual({
      tone: "waiting",
      text: "Waiting 6 min",
    });
    expect(
      controlLabel("open", { state: "waiting", since, until: null, late: true, reason: "requested" }, now),
    ).toEqual({ tone: "late", text: "Waiting 6 min" });
    expect(controlLabel("open", { state: "manual", since, until, memberId: "m", byApp: false }, now).text).toBe(
      "Manual 12 min",
    );
    expect(controlLabel("open", { state: "manual", since, until: null, memberId: "m", byApp: false }, now).text).toBe(
      "Manual",
    );
  });

  it("lets the folder speak where the conversation is closed", () => {
    expect(controlLabel("solved", { state: "ai" }, now)).toEqual({ tone: "quiet", text: "Solved" });
  });
});

describe("controlAt", () => {
  it("ends a pause that has run out", () => {
    const past = "2025-10-16T14:08:59Z";
    expect(controlAt({ state: "manual", since, until: past, memberId: "m", byApp: false }, now)).toEqual({
      state: "ai",
    });
    expect(controlAt({ state: "waiting", since, until: past, late: false, reason: "completed" }, now)).toMatchObject({
      until: null,
      late: true,
    });
  });

  it("leaves a running pause and an endless one alone", () => {
    const endless = { state: "manual", since, until: null, memberId: "m", byApp: false } as const;
    expect(controlAt(endless, now)).toBe(endless);
  });
});
