import { openAiUrl } from "./model-settings.ts";

/** OpenAI's current models see images; of other servers nothing is known: null. */
export function seesImages(model: string, baseUrl: string | null): boolean | null {
  if (baseUrl !== null && baseUrl !== openAiUrl) return null;
  return /^(gpt-(4o|4\.1|5)|o[34])/.test(model) ? true : null;
}
