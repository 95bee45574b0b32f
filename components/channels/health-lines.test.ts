import { describe, expect, it } from "vitest";
import type { ChannelHealthView } from "#lib/domain/views/settings-view.ts";
import { healthLines } from "./health-lines.ts";

const health: ChannelHealthView = {
  deliveries: 1204,
  subscribed: true,
  token: "valid",
  tokenExpiresAt: null,
  deliveredShare: 0.996,
  lastSendAt: null,
  checkedAt: null,
};
const shown = (more: Partial<ChannelHealthView> = {}) =>
  healthLines({ ...health, ...more }).map(({ state, value }) => [state, value]);

describe("healthLines", () => {
  it("says of a healthy channel what there is to say", () => {
    expect(shown()).toEqual([
      ["good", "1,204 today"],
      ["good", "subscribed"],
      ["good", "does not expire"],
      ["good", "99.6%"],
    ]);
  });

  it("tells what is wrong from what is not known", () => {
    expect(shown({ subscribed: false, token: "refused", deliveredShare: 0.5 }).slice(1)).toEqual([
      ["bad", "not subscribed"],
      ["bad", "refused"],
      ["bad", "50%"],
    ]);
    expect(shown({ subscribed: null, token: "unknown", deliveredShare: null }).slice(1)).toEqual([
      ["unknown", "not checked"],
      ["unknown", "not checked"],
      ["unknown", "none sent"],
    ]);
  });

  it("names the day on which the access ends", () => {
    expect(shown({ tokenExpiresAt: "2026-12-12T10:00:00.000Z" })[2]).toEqual(["good", "until 12 December 2026"]);
  });
});
