import { detectLanguage } from "../detect-language.ts";
import { plainText } from "../plain-text.ts";
import type { TurnInput } from "../turn.ts";

/** A customer who names a language may be asking for it. */
const namesLanguage =
  /\b(?:english|spanish|portuguese|french|german|ingles|espanol|castellano|portugues|frances|aleman|alemao|anglais|espagnol|portugais|francais|allemand|englisch|spanisch|portugiesisch|franzosisch|deutsch|language|idioma|lingua|langue|sprache)\b/;

/** The languages that a reply may be in, the best first; any where it cannot be told. */
export function wantedLanguages({ burst, language, workflow }: TurnInput): string[] {
  const words = burst.filter((one) => one.author === "customer" && one.hasWords).map((one) => one.text);
  const said = words.join("\n");
  if (namesLanguage.test(plainText(said))) return [];
  const written = detectLanguage(said);
  if (written?.sure) return [written.code];
  if (language === null) return [];
  return [...new Set([language, ...(written ? [written.code] : []), ...workflow.languages])];
}
