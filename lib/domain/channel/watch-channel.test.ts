import { describe, expect, it } from "vitest";
import type { ChannelProblem } from "./channel-problem.ts";
import {
  type HourOfTraffic,
  isUnusuallySilent,
  tokenEnding,
  type WatchedChannel,
  watchChannel,
} from "./watch-channel.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = new Date("2026-10-15T14:20:00.000Z");
const hoursAgo = (hours: number) => new Date(Math.floor(now.getTime() / hourMs) * hourMs - hours * hourMs);
const hour = (ago: number, traffic: Partial<HourOfTraffic>): HourOfTraffic => ({
  hour: hoursAgo(ago),
  received: 0,
  sent: 0,
  failed: 0,
  ...traffic,
});
const healthy: WatchedChannel = {
  state: "connected",
  isWebchat: false,
  problem: null,
  subscribed: true,
  isUnregistered: false,
  tokenExpiresAt: null,
  connectedAt: hoursAgo(40 * 24),
  lastEventAt: now,
  refused: null,
  hours: [],
};
/** `received` in each of the last three whole hours, in each of the weeks before. */
const usually = (received: number, weeks = [1, 2, 3, 4]): HourOfTraffic[] =>
  weeks.flatMap((week) => [1, 2, 3].map((ago) => hour(week * 168 + ago, { received })));

describe("watchChannel", () => {
  it.each<[string, Partial<WatchedChannel>, ChannelProblem | null]>([
    ["nothing is wrong", {}, null],
    ["a disconnected channel has no problem", { state: "not_connected", subscribed: false }, null],
    ["a broken channel keeps its reason", { state: "reconnection_needed", problem: "token_expired" }, "token_expired"],
    ["a broken channel has a reason", { state: "reconnection_needed", problem: "silent" }, "token_refused"],
    ["an old reason is over once it is connected", { problem: "token_refused" }, null],
    ["the subscription is gone", { subscribed: false }, "not_subscribed"],
    ["the subscription was never looked at", { subscribed: null }, null],
    ["deliveries are refused, again and again", { refused: { since: hoursAgo(2), last: now } }, "deliveries_refused"],
    ["one delivery was refused", { refused: { since: hoursAgo(2), last: hoursAgo(2) } }, null],
    ["the number was refused", { isUnregistered: true }, "register_refused"],
    ["4 of 10 replies fail", { hours: [hour(0, { sent: 6, failed: 4 })] }, "sends_fail"],
    ["3 of 4 replies fail: too few to tell", { hours: [hour(0, { sent: 1, failed: 3 })] }, null],
    ["2 of 12 replies fail", { hours: [hour(0, { sent: 10, failed: 2 })] }, null],
    ["replies failed this morning", { hours: [hour(6, { sent: 6, failed: 40 })] }, null],
    ["nothing ever came", { lastEventAt: null }, "no_events"],
    ["nothing came yet", { lastEventAt: null, connectedAt: hoursAgo(24) }, null],
    [
      "nothing for 8 days, regularly used",
      { lastEventAt: hoursAgo(192), hours: [hour(300, { received: 30 })] },
      "no_events",
    ],
    ["nothing for 8 days, seldom used", { lastEventAt: hoursAgo(192), hours: [hour(300, { received: 3 })] }, null],
    ["silence where messages are usual", { hours: usually(4) }, "silent"],
    ["a web chat may be silent", { isWebchat: true, subscribed: false, hours: usually(4) }, null],
  ])("%s", (_name, given, expected) => {
    expect(watchChannel({ ...healthy, ...given }, now)).toBe(expected);
  });
});

describe("isUnusuallySilent", () => {
  it.each<[string, HourOfTraffic[], boolean]>([
    ["four usual weeks", usually(4), true],
    ["three weeks of data", usually(9, [1, 2, 3]), false],
    ["one of the weeks was silent too", usually(9, [1, 2, 4]), false],
    ["few messages are usual", usually(1), false],
    ["something came in these hours", [...usually(4), hour(2, { received: 1 })], false],
    ["something has just come", [...usually(4), hour(0, { received: 1 })], false],
    [
      "messages at other hours of the week",
      usually(4).map((one) => ({ ...one, hour: new Date(one.hour.getTime() + 9 * hourMs) })),
      false,
    ],
  ])("%s", (_name, hours, expected) => {
    expect(isUnusuallySilent(hours, now)).toBe(expected);
  });
});

describe("tokenEnding", () => {
  it.each<[number | null, ChannelProblem | null]>([
    [null, null],
    [20, null],
    [14, "token_ends_in_14_days"],
    [7.1, "token_ends_in_14_days"],
    [7, "token_ends_in_7_days"],
    [1, "token_ends_in_1_day"],
    [0.1, "token_ends_in_1_day"],
    [-1, null],
  ])("in %s days: %s", (days, expected) => {
    expect(tokenEnding(days === null ? null : new Date(now.getTime() + days * dayMs), now)).toBe(expected);
  });
});
