import type { ChannelState } from "./channel-kind.ts";
import { accountProblems } from "./account-problem.ts";
import { type ChannelProblem, problemWords } from "./channel-problem.ts";
import { areRefused, type RefusedDeliveries } from "./refused-deliveries.ts";

export interface HourOfTraffic {
  /** The beginning of the hour. */
  hour: Date;
  received: number;
  sent: number;
  failed: number;
}

export interface WatchedChannel {
  state: ChannelState;
  /** Web chat has no token, no subscription and no platform that may fall silent. */
  isWebchat: boolean;
  problem: ChannelProblem | null;
  subscribed: boolean | null;
  /** WhatsApp did not take the number that a sign-up brought. */
  isUnregistered: boolean;
  tokenExpiresAt: Date | null;
  connectedAt: Date | null;
  lastEventAt: Date | null;
  refused: RefusedDeliveries | null;
  /** The last weeks, in any order; hours without traffic may be missing. */
  hours: readonly HourOfTraffic[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/** So many outcomes, and this share of them failed, within `errorWindowMs`. */
const outcomesMin = 10;
const errorShareMax = 0.25;
const errorWindowMs = 3 * hourMs;

/** What is usual needs this many weeks, and an average that makes an empty stretch unlikely by chance. */
const usualWeeks = 4;
const usualInWindowMin = 8;
const silentHours = 3;

const noEventsAfterMs = weekMs;
/** How many events in four weeks make a week without any a surprise. */
const regularEventsMin = 20;

/**
 * What is wrong with a channel as far as its traffic and what is stored of it tell; the worst first. Whether the access
 * works is found by sending and by the check, and stands as long as the channel needs reconnection.
 */
export function watchChannel(channel: WatchedChannel, now: Date): ChannelProblem | null {
  if (channel.state === "not_connected") return null;
  const { problem } = channel;
  if (channel.state === "reconnection_needed")
    return problem !== null && problemWords(problem).needsReconnection ? problem : "token_refused";
  // Meta's own news end only by Meta's own news.
  if (accountProblems.some((told) => told === problem)) return problem;
  if (areRefused(channel.refused)) return "deliveries_refused";
  if (!channel.isWebchat && channel.subscribed === false) return "not_subscribed";
  if (channel.isUnregistered) return "register_refused";
  if (failsOften(channel.hours, now)) return "sends_fail";
  const ending = tokenEnding(channel.tokenExpiresAt, now);
  if (ending !== null) return ending;
  if (channel.isWebchat) return null;
  if (hasNoEvents(channel, now)) return "no_events";
  if (isUnusuallySilent(channel.hours, now)) return "silent";
  return null;
}

export function failsOften(hours: readonly HourOfTraffic[], now: Date): boolean {
  const recent = hours.filter(({ hour }) => hour.getTime() > now.getTime() - errorWindowMs - hourMs && hour <= now);
  const failed = sum(recent, "failed");
  const outcomes = sum(recent, "sent") + failed;
  return outcomes >= outcomesMin && failed / outcomes > errorShareMax;
}

/** The narrowest of 1, 7 and 14 days that the end of the access lies within. One that is over is the check's to find. */
export function tokenEnding(expiresAt: Date | null, now: Date): ChannelProblem | null {
  if (expiresAt === null) return null;
  const leftMs = expiresAt.getTime() - now.getTime();
  if (leftMs <= 0) return null;
  if (leftMs <= dayMs) return "token_ends_in_1_day";
  if (leftMs <= 7 * dayMs) return "token_ends_in_7_days";
  if (leftMs <= 14 * dayMs) return "token_ends_in_14_days";
  return null;
}

/** A channel that people use, or that was just connected, is not silent for a week. */
function hasNoEvents({ lastEventAt, connectedAt, hours }: WatchedChannel, now: Date): boolean {
  if (lastEventAt === null) return connectedAt !== null && now.getTime() - connectedAt.getTime() > noEventsAfterMs;
  const isRegular = sum(hours, "received") >= regularEventsMin;
  return isRegular && now.getTime() - lastEventAt.getTime() > noEventsAfterMs;
}

/**
 * Nothing came in the last whole hours, although the same hours of the last four weeks had messages in each of them.
 * Said only from four weeks of data on.
 */
export function isUnusuallySilent(hours: readonly HourOfTraffic[], now: Date): boolean {
  const end = Math.floor(now.getTime() / hourMs) * hourMs;
  const received = (untilMs: number) =>
    hours
      .filter(({ hour }) => hour.getTime() >= untilMs - silentHours * hourMs && hour.getTime() < untilMs)
      .reduce((total, one) => total + one.received, 0);
  const sinceEnd = hours.some(({ hour, received }) => hour.getTime() >= end && received > 0);
  if (sinceEnd || received(end) > 0) return false;
  const usual = Array.from({ length: usualWeeks }, (_, index) => received(end - (index + 1) * weekMs));
  return Math.min(...usual) > 0 && usual.reduce((total, one) => total + one, 0) / usualWeeks >= usualInWindowMin;
}

function sum(hours: readonly HourOfTraffic[], of: "received" | "sent" | "failed"): number {
  return hours.reduce((total, hour) => total + hour[of], 0);
}
