import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { languages } from "../language/languages.ts";

const notWords = /[^\s<>]+@[^\s<>]+|https?:\/\/\S+/g;
const functionWords = new Map(languages.map(({ code, cues }) => [code, new Set(cues.functionWords.map(fold))]));

export interface LanguageGuess {
  code: string;
  /** Enough to leave the language that the conversation had so far. */
  sure: boolean;
}

/** The language of the words by their function words; null when they do not tell. */
export function detectLanguage(text: string): LanguageGuess | null {
  const nfc = text.normalize("NFC").replace(notWords, " ");
  const words = fold(nfc).match(/[\p{L}']+/gu) ?? [];
  const scores = languages.map(({ code, cues }) => {
    const known = functionWords.get(code);
    const hits = words.filter((word) => known?.has(word)).length;
    return { code, score: hits + (cues.marks.test(nfc) ? 2 : 0) };
  });
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || first.score === 0 || first.score === second?.score) return null;
  return { code: first.code, sure: first.score - (second?.score ?? 0) >= 2 };
}

/** The language to go on in: a new one only when the words are sure of it. */
export function conversationLanguage(texts: readonly string[], soFar: string | null, fallback: string): string {
  const guess = detectLanguage(texts.join("\n"));
  if (guess && (soFar === null || guess.sure)) return guess.code;
  return soFar ?? fallback;
}
