import { pauseMinutesMax, pauseMinutesMin } from "#lib/domain/views/settings-view.ts";

const range = `Write a number from ${pauseMinutesMin} to ${pauseMinutesMax}.`;

/** "15", "0.5" and "0,5" are minutes; everything else is refused with a sentence. */
export function parsePauseMinutes(text: string): { ok: true; minutes: number } | { ok: false; sentence: string } {
  const trimmed = text.trim().replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return { ok: false, sentence: range };
  const minutes = Number(trimmed);
  return minutes >= pauseMinutesMin && minutes <= pauseMinutesMax
    ? { ok: true, minutes }
    : { ok: false, sentence: range };
}
