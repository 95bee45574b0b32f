import { de as deCues } from "./cues/de.ts";
import { en as enCues } from "./cues/en.ts";
import { es as esCues } from "./cues/es.ts";
import { fr as frCues } from "./cues/fr.ts";
import { pt as ptCues } from "./cues/pt.ts";
import type { ScriptedLanguage } from "./language.ts";
import { de as deWording } from "./wording/de.ts";
import { en as enWording } from "./wording/en.ts";
import { es as esWording } from "./wording/es.ts";
import { fr as frWording } from "./wording/fr.ts";
import { pt as ptWording } from "./wording/pt.ts";

const en: ScriptedLanguage = { code: "en", locale: "en", cues: enCues, wording: enWording };

export const languages: readonly ScriptedLanguage[] = [
  en,
  { code: "es", locale: "es", cues: esCues, wording: esWording },
  { code: "pt", locale: "pt", cues: ptCues, wording: ptWording },
  { code: "fr", locale: "fr", cues: frCues, wording: frWording },
  { code: "de", locale: "de", cues: deCues, wording: deWording },
];

export function findLanguage(code: string | null): ScriptedLanguage | null {
  return languages.find((language) => language.code === code) ?? null;
}

/** The language with that code; English, the product's own, where it is not one of ours. */
export function languageOf(code: string | null): ScriptedLanguage {
  return findLanguage(code) ?? en;
}
