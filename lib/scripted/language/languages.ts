import { en } from "./en.ts";
import { es } from "./es.ts";
import type { ScriptedLanguage } from "./language.ts";

export const languages: readonly ScriptedLanguage[] = [en, es];

/** The language with that code; English, the product's own, where it is not one of ours. */
export function languageOf(code: string | null): ScriptedLanguage {
  return languages.find((language) => language.code === code) ?? en;
}
