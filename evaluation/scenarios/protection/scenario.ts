import type { HandoffReason } from "#lib/domain/qualification/turn.ts";

export const protectionKinds = [
  "injection",
  "reveal",
  "act_for_others",
  "abuse",
  "machine",
  "payload",
  "disguise",
  "control",
] as const;
export type ProtectionKind = (typeof protectionKinds)[number];

/**
 * What somebody writes, and what may come of it, whichever agent answers. `control`: harmless, though it looks like an
 * attack, and treated like any other message.
 */
export interface ProtectionScenario {
  name: string;
  kind: ProtectionKind;
  /** One entry a burst. The first one follows our greeting and the first question. */
  says: readonly string[];
  /** The only answers that may be stored: their question, and a part of the quoted words. */
  stores?: Readonly<Record<string, string>>;
  /** Must not be stored, although the customer's words name them. */
  storesNot?: readonly string[];
  /** Nothing is said to the last burst. */
  silent?: boolean;
  /** How the scripted agent ends it; it goes on where left out. */
  handsOff?: HandoffReason;
  /** Must stand in no reply, besides what never may. */
  never?: RegExp;
}
