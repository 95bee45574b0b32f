import { contentText, type MediaKind, type MessageContent } from "./content.ts";

/**
 * Why a file was not read. `no_file`: it never came. `unsupported`: the model's server cannot do it. `nothing_found`:
 * silence, noise.
 */
export const readingProblems = [
  "no_file",
  "unsupported",
  "unreachable",
  "too_large",
  "too_long",
  "wrong_type",
  "nothing_found",
] as const;
export type ReadingProblem = (typeof readingProblems)[number];

/**
 * What a model made of a customer's file. `heard`: the transcript of a recording, which are the customer's own words.
 * `seen`: a description of a picture, which are the model's words and never evidence.
 */
export type MediaReading =
  | { state: "heard" | "seen"; text: string; language: string | null; by: string }
  | { state: "failed"; because: ReadingProblem };

/** Whether a file of this kind is listened to, looked at, or neither. */
export function readingOf(media: MediaKind): "heard" | "seen" | null {
  switch (media) {
    case "voice":
    case "audio":
      return "heard";
    case "image":
      return "seen";
    case "video":
    case "document":
    case "sticker":
      return null;
  }
}

/** Longest recording that is worth a transcript, and sizes that servers take. */
const recordingMsMax = 10 * 60_000;
const bytesMax = { heard: 24_000_000, seen: 10_000_000 } as const;
const readable = {
  heard: /^audio\/(?:aac|flac|mp4|mpeg|ogg|opus|wav|webm)$/,
  seen: /^image\/(?:jpeg|png|webp|gif)$/,
} as const;

/** Why a stored file is not given to a model; null when it may be. */
export function whyNotRead(file: {
  media: MediaKind;
  mimeType: string | null;
  sizeBytes: number | null;
  durationMs: number | null;
}): ReadingProblem | null {
  const kind = readingOf(file.media);
  if (kind === null || !readable[kind].test(file.mimeType ?? "")) return "wrong_type";
  if ((file.sizeBytes ?? 0) > bytesMax[kind]) return "too_large";
  return (file.durationMs ?? 0) > recordingMsMax ? "too_long" : null;
}

/** The words of a message, spoken ones included: what agents read and answers quote. Empty only for wordless media. */
export function wordsOf(content: MessageContent, reading: MediaReading | null): string {
  const spoken = reading?.state === "heard" ? reading.text : "";
  return [contentText(content), spoken].filter((words) => words !== "").join("\n");
}

/** All that a search finds a message by. */
export function searchText(content: MessageContent, reading: MediaReading | null): string {
  const seen = reading?.state === "seen" ? reading.text : "";
  return [wordsOf(content, reading), seen].filter((words) => words !== "").join("\n");
}
