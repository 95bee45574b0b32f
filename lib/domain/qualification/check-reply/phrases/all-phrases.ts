import { english } from "./en.ts";
import { french } from "./fr.ts";
import { german } from "./de.ts";
import type { Phrases } from "./phrases.ts";
import { portuguese } from "./pt.ts";
import { spanish } from "./es.ts";

/** Looked for in every reply: a model that lies may also change the language. */
export const allPhrases: readonly Phrases[] = [english, spanish, portuguese, french, german];
