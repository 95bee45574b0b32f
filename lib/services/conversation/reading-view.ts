import type { MediaReading, ReadingProblem } from "#lib/domain/message/media-reading.ts";
import type { ReadingView } from "#lib/domain/views/conversation-view.ts";

/** Why there is no transcript, where a person may wonder. Null: the file speaks for itself. */
const sentences = {
  no_file: null,
  unsupported: null,
  unreachable: "There is no transcript: the model could not be reached.",
  too_large: "There is no transcript: the recording is too large.",
  too_long: "There is no transcript: the recording is longer than 10 minutes.",
  wrong_type: null,
  nothing_found: "No words were heard in this recording.",
} as const satisfies Record<ReadingProblem, string | null>;

export function readingView(reading: MediaReading | null): ReadingView | null {
  if (reading === null) return null;
  if (reading.state !== "failed") return { kind: reading.state, text: reading.text, language: reading.language };
  const sentence = sentences[reading.because];
  return sentence && { kind: "failed", sentence };
}
