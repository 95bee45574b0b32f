import type { ConversationState, PauseReason } from "./state.ts";

export type MaySpeak =
  | { speaker: "ai" }
  | { speaker: "human"; because: PauseReason; until: Date | null }
  | { speaker: "nobody"; because: "solved" | "spam" | "archived" | "standby" };

/**
 * The one answer to "may the AI write now?". A pause whose time is up is over, whether or not its timer has fired. A
 * person of ours may speak in standby too: on some platforms that takes the conversation back.
 */
export function whoMaySpeak(
  state: Pick<ConversationState, "folder" | "control" | "standbySince">,
  now: Date,
): MaySpeak {
  if (state.folder !== "open") return { speaker: "nobody", because: state.folder };
  const { control } = state;
  const paused = control.speaker === "human" && (control.until === null || control.until > now);
  if (paused) return { speaker: "human", because: control.because, until: control.until };
  return state.standbySince === null ? { speaker: "ai" } : { speaker: "nobody", because: "standby" };
}
