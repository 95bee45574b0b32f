import { openAiUrl } from "./model-settings.ts";

/** What a model is known to take beside text; null: not known. */
export interface Senses {
  images: boolean | null;
  voice: boolean | null;
}

/** OpenAI's current models see images, and its key also serves voice notes; of other servers nothing is known. */
export function sensesOf(model: string, baseUrl: string | null): Senses {
  if (baseUrl !== null && baseUrl !== openAiUrl) return { images: null, voice: null };
  return { images: /^(gpt-(4o|4\.1|5)|o[34])/.test(model) ? true : null, voice: true };
}
