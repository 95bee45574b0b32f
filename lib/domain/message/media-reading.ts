import { contentText, type MessageContent } from "./content.ts";

/** Why a file was not read. `unsupported`: the model's server cannot do it. `nothing_found`: silence, noise. */
export const readingProblems = [
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
