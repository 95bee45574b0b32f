import type { ConversationState, PauseReason } from "./state.ts";

export type MaySpeak =
  | { speaker: "ai" }
  | { speaker: "human"; because: PauseReason; until: Date | null }
  | { speaker: "nobody"; because: "solved" | "spam" | "archived" };

/** The one answer to "may the AI write now?". A pause whose time is up is over, whether or not its timer has fired. */
export function whoMaySpeak(state: Pick<ConversationState, "folder" | "control">, now: Date): MaySpeak {
  if (state.folder !== "open") return { speaker: "nobody", because: state.folder };
  const { control } = state;
  if (control.speaker === "ai") return { speaker: "ai" };
  if (control.until !== null && control.until <= now) return { speaker: "ai" };
  return { speaker: "human", because: control.because, until: control.until };
}
