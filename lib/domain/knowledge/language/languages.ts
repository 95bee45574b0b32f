import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { KnowledgeLanguage } from "./language.ts";
import { pt } from "./pt.ts";

export const knowledgeLanguages: readonly KnowledgeLanguage[] = [en, es, pt, fr, de];

/** English where the language is not one of ours. */
export function knowledgeLanguage(code: string | null): KnowledgeLanguage {
  return knowledgeLanguages.find((language) => language.code === code) ?? en;
}
