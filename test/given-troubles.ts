import type { RuleInput } from "#e2e/fakes/graph.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** For tests: one trouble of a platform, and what must come of it (reference B.11, C.6). */
export interface Trouble {
  name: string;
  kind: MetaChannelKind;
  behave: RuleInput["behave"];
  /** What becomes of the message at once, and what of another conversation's meanwhile. */
  atOnce: string;
  others: "go out" | "wait";
  /** How long until all is as it should be. */
  withinMs: number;
  /** In the end. */
  state: string;
  goesOut: boolean;
  problem?: string;
}

export const troubles: readonly Trouble[] = [
  {
    name: "131056, too many messages to one customer: waits 4 s, nobody else does",
    kind: "whatsapp",
    behave: { kind: "error", code: 131056 },
    atOnce: "queued",
    others: "go out",
    withinMs: 7_000,
    state: "sent",
    goesOut: true,
  },
  {
    name: "130429, the number's throughput: the channel waits",
    kind: "whatsapp",
    behave: { kind: "error", code: 130429 },
    atOnce: "queued",
    others: "wait",
    withinMs: 8_000,
    state: "sent",
    goesOut: true,
  },
  {
    name: "4, the app's rate: the app waits",
    kind: "messenger",
    behave: { kind: "error", code: 4 },
    atOnce: "queued",
    others: "wait",
    withinMs: 12_000,
    state: "sent",
    goesOut: true,
  },
  {
    name: "613, the Page's rate: the channel waits",
    kind: "messenger",
    behave: { kind: "error", code: 613 },
    atOnce: "queued",
    others: "wait",
    withinMs: 8_000,
    state: "sent",
    goesOut: true,
  },
  {
    name: "131047, the window is closed: fails with its sentence, is not repeated",
    kind: "whatsapp",
    behave: { kind: "error", code: 131047 },
    atOnce: "failed",
    others: "go out",
    withinMs: hourMs,
    state: "failed",
    goesOut: false,
  },
  {
    name: "10/2018278, the same on Messenger",
    kind: "messenger",
    behave: { kind: "error", code: 10, subcode: 2018278 },
    atOnce: "failed",
    others: "go out",
    withinMs: hourMs,
    state: "failed",
    goesOut: false,
  },
  {
    name: "10/2534022, the same on Instagram",
    kind: "instagram",
    behave: { kind: "error", code: 10, subcode: 2534022 },
    atOnce: "failed",
    others: "go out",
    withinMs: hourMs,
    state: "failed",
    goesOut: false,
  },
  {
    name: "190, the token: the channel needs reconnection and everything waits",
    kind: "whatsapp",
    behave: { kind: "error", code: 190 },
    atOnce: "queued",
    others: "wait",
    withinMs: hourMs,
    state: "queued",
    goesOut: false,
    problem: "token_refused",
  },
  {
    name: "368, a restriction: fails, the owner is told, the channel does not hammer",
    kind: "whatsapp",
    behave: { kind: "error", code: 368 },
    atOnce: "failed",
    others: "wait",
    withinMs: 30 * minuteMs,
    state: "failed",
    goesOut: false,
    problem: "account_restricted",
  },
  {
    name: "131042, a payment: fails, the owner is told, the channel does not hammer",
    kind: "whatsapp",
    behave: { kind: "error", code: 131042 },
    atOnce: "failed",
    others: "wait",
    withinMs: 30 * minuteMs,
    state: "failed",
    goesOut: false,
    problem: "payment_needed",
  },
  {
    name: "130497, one country: fails, and concerns nobody else",
    kind: "whatsapp",
    behave: { kind: "error", code: 130497 },
    atOnce: "failed",
    others: "go out",
    withinMs: hourMs,
    state: "failed",
    goesOut: false,
  },
  {
    name: "131026, a customer who cannot be reached: fails",
    kind: "whatsapp",
    behave: { kind: "error", code: 131026 },
    atOnce: "failed",
    others: "go out",
    withinMs: hourMs,
    state: "failed",
    goesOut: false,
  },
  {
    name: "131000, a server error in the platform's words: tried again",
    kind: "whatsapp",
    behave: { kind: "error", code: 131000 },
    atOnce: "queued",
    others: "go out",
    withinMs: 2_000,
    state: "sent",
    goesOut: true,
  },
  {
    name: "slow: sent, once",
    kind: "whatsapp",
    behave: { kind: "slow", delayMs: 50 },
    atOnce: "sent",
    others: "go out",
    withinMs: hourMs,
    state: "sent",
    goesOut: true,
  },
];
