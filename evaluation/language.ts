import { languages as spoken } from "#lib/scripted/language/languages.ts";

/** Languages that customers of the evaluation speak. */
export const languages = ["en", "es", "pt", "fr", "de"] as const;
export type Language = (typeof languages)[number];

/** Those that the scripted agent speaks too: customers in a language begin to play when it does. */
export const spokenLanguages: readonly Language[] = languages.filter((code) => spoken.some((one) => one.code === code));
