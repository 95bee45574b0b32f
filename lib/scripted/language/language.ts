import type { Cues } from "./cues.ts";
import type { Wording } from "./wording.ts";

/** One language of the scripted agent. Another language is two more files: what is understood, and what is said. */
export interface ScriptedLanguage {
  /** ISO 639-1. */
  code: string;
  /** BCP 47. */
  locale: string;
  cues: Cues;
  wording: Wording;
}
