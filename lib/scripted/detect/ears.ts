import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import type { Cues } from "../language/cues.ts";
import { findLanguage, languages } from "../language/languages.ts";

/** With which languages a message is listened to. */
export interface Ears {
  /** Those that it is likely in: for what a few ambiguous words say. */
  likely: readonly Cues[];
  /** All that it may be in: for what is beyond doubt. */
  possible: readonly Cues[];
}

export const allCues: readonly Cues[] = languages.map((language) => language.cues);

/** A language that shows; else the conversation's; where that is not known either, all. */
export function earsFor(text: string, language: string | null): Ears {
  const guess = detectLanguage(text);
  const shown = findLanguage(guess?.code ?? null);
  if (shown && guess?.sure) return { likely: [shown.cues], possible: [shown.cues] };
  const known = [findLanguage(language), shown].filter((one) => one !== null).map((one) => one.cues);
  return { likely: known.length > 0 ? [...new Set(known)] : allCues, possible: allCues };
}
