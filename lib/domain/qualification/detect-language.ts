import { languageMarks } from "./language-marks.ts";
import { fold } from "./parse-value/fold.ts";
import { remembering } from "./parse-value/remembering.ts";

export interface LanguageGuess {
  /** ISO 639-1. */
  code: string;
  /** Enough to leave the language that the conversation had so far. */
  sure: boolean;
}

/** Languages by word. A word of several languages speaks for each of them a little. */
const codesOfWord = new Map<string, readonly string[]>();
for (const { code, words } of languageMarks) {
  for (const word of new Set(words.split(" "))) codesOfWord.set(word, [...(codesOfWord.get(word) ?? []), code]);
}

const notWords = /[^\s<>]{1,64}@[^\s<>]+|https?:\/\/\S+|\[[^\]]{0,200}\]/g;
/** Enough to tell; a longer text costs no more. */
const readMax = 1000;
const likelyFrom = 0.3;
const sureFrom = 2;

interface Score {
  code: string;
  points: number;
  /** One word alone may be a loan or a name, whatever its letters. */
  words: number;
}

function scoresOf(text: string): Score[] {
  const scores = languageMarks.map(({ code, letters }) => ({ code, points: letters.test(text) ? 1 : 0, words: 0 }));
  // A word that is repeated tells no more than once: "1. Dez. – 2. Dez." are no two words of Portuguese.
  for (const word of new Set(fold(text).match(/\p{L}+(?:['-]\p{L}+)*/gu))) {
    const codes = codesOfWord.get(word) ?? [];
    for (const score of scores) {
      if (!codes.includes(score.code)) continue;
      score.points += 1 / codes.length;
      score.words += 1;
    }
  }
  return scores.sort((a, b) => b.points - a.points);
}

function guess(text: string): LanguageGuess | null {
  const nfc = text.normalize("NFC").replace(notWords, " ");
  const [first, second] = scoresOf(nfc);
  const ahead = (first?.points ?? 0) - (second?.points ?? 0);
  if (!first || first.words === 0 || ahead < likelyFrom) return null;
  return { code: first.code, sure: ahead >= sureFrom && first.words > 1 };
}

const rememberedMax = 50;
const detect = remembering(rememberedMax, (text: string) => text, guess);

/** The language of a text by its words and letters; null when they do not tell ("ok", "no", a number, a name). */
export function detectLanguage(text: string): LanguageGuess | null {
  return detect(text.slice(0, readMax));
}
