import type { ConversationState, PauseReason, Policy } from "./state.ts";

/** As far as the conversation itself says. */
export type MaySpeak =
  | { speaker: "ai" }
  | { speaker: "human"; because: PauseReason; until: Date | null }
  | { speaker: "nobody"; because: "solved" | "spam" | "archived" | "standby" };

/** Also as far as the channel says. */
export type MaySpeakHere = MaySpeak | { speaker: "nobody"; because: "ai_off" };

type Controlled = Pick<ConversationState, "folder" | "control" | "standbySince">;

/**
 * The one answer to "may the AI write now?". A pause whose time is up is over, whether or not its timer has fired. A
 * person of ours may speak in standby too: on some platforms that takes the conversation back.
 */
export function whoMaySpeak(state: Controlled, now: Date): MaySpeak;
export function whoMaySpeak(state: Controlled, now: Date, policy: Pick<Policy, "aiEnabled">): MaySpeakHere;
export function whoMaySpeak(
  { folder, control, standbySince }: Controlled,
  now: Date,
  policy: Pick<Policy, "aiEnabled"> = { aiEnabled: true },
): MaySpeakHere {
  if (folder !== "open") return { speaker: "nobody", because: folder };
  const isHuman = control.speaker === "human" && (control.until === null || control.until > now);
  if (isHuman) return { speaker: "human", because: control.because, until: control.until };
  if (standbySince !== null) return { speaker: "nobody", because: "standby" };
  return policy.aiEnabled ? { speaker: "ai" } : { speaker: "nobody", because: "ai_off" };
}
