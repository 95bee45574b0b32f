import type { Language } from "#evaluation/language.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import type { Voice } from "./voice.ts";

export const voices = { en, es, pt, fr, de } as const satisfies Record<Language, Voice>;
