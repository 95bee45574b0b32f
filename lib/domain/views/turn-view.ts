/** Why the AI wrote a message: finished sentences for people. */
export interface TurnExplanation {
  /** Who wrote it, and why it was not the model where one is set up. */
  writer: string;
  /** What a person may do about that; null where nothing is to be done. */
  advice: string | null;
  /** What it did: asked, handed over, only answered. */
  did: string;
  /** Answers that were taken and dropped, and what became of the reply. */
  decisions: { tone: "taken" | "stopped" | "mended"; text: string }[];
  /** Rows of the business's material that it was given. */
  sources: string[];
  /** "Prepared in 1.2 s with 1,020 tokens". */
  effort: string;
}
