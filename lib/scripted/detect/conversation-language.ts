import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";

/** The language to go on in: a new one only when the words are sure of it. */
export function conversationLanguage(texts: readonly string[], soFar: string | null, fallback: string): string {
  const guess = detectLanguage(texts.join("\n"));
  if (guess && (soFar === null || guess.sure)) return guess.code;
  return soFar ?? fallback;
}
