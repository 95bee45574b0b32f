import type { ConversationState, PauseReason, Policy } from "./state.ts";

/** As far as the conversation itself says. */
export type MaySpeak =
  | { speaker: "ai" }
  | { speaker: "human"; because: PauseReason; until: Date | null }
  | { speaker: "nobody"; because: "solved" | "spam" | "archived" };

/** Also as far as the channel says. */
export type MaySpeakHere = MaySpeak | { speaker: "nobody"; because: "ai_off" };

type Controlled = Pick<ConversationState, "folder" | "control">;

/** The one answer to "may the AI write now?". A pause whose time is up is over, whether or not its timer has fired. */
export function whoMaySpeak(state: Controlled, now: Date): MaySpeak;
export function whoMaySpeak(state: Controlled, now: Date, policy: Pick<Policy, "aiEnabled">): MaySpeakHere;
export function whoMaySpeak(
  { folder, control }: Controlled,
  now: Date,
  policy: Pick<Policy, "aiEnabled"> = { aiEnabled: true },
): MaySpeakHere {
  if (folder !== "open") return { speaker: "nobody", because: folder };
  const isHuman = control.speaker === "human" && (control.until === null || control.until > now);
  if (isHuman) return { speaker: "human", because: control.because, until: control.until };
  return policy.aiEnabled ? { speaker: "ai" } : { speaker: "nobody", because: "ai_off" };
}
