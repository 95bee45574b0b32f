/** Why a question that was not answered is no longer open. */
export const gapClosings = ["answered", "dismissed"] as const;
export type GapClosing = (typeof gapClosings)[number];
