import { series } from "../lexicon.ts";
import { spelled } from "./de-spelling.ts";

const small = spelled(series(1, 1, "ein/eins/eine zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf"));
const teens = spelled(series(13, 1, "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"));
const tens = spelled(series(20, 10, "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"));

export const numbers: Readonly<Record<string, number>> = {
  null: 0,
  ...small,
  ...{ einen: 1, einem: 1, einer: 1, eines: 1, dutzend: 12 },
  ...teens,
  ...tens,
};

function own(words: Readonly<Record<string, number>>, word: string): number | null {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** "fünfundzwanzig" */
function belowHundred(word: string): number | null {
  const whole = own(small, word) ?? own(teens, word) ?? own(tens, word);
  if (whole !== null) return whole;
  const at = word.lastIndexOf("und");
  if (at <= 0) return null;
  const unit = own(small, word.slice(0, at));
  const ten = own(tens, word.slice(at + 3));
  return unit === null || ten === null || unit > 9 ? null : ten + unit;
}

/** What stands after "hundert" and "tausend": nothing, or more, with or without "und". */
function rest(word: string, read: (part: string) => number | null): number | null {
  return word === "" ? 0 : (read(word) ?? (word.startsWith("und") ? read(word.slice(3)) : null));
}

/** "zweihundertfünfzig", "fünfzehnhundert" */
function belowThousand(word: string): number | null {
  const at = word.indexOf("hundert");
  if (at < 0) return belowHundred(word);
  const hundreds = at === 0 ? 1 : (own(small, word.slice(0, at)) ?? own(teens, word.slice(0, at)));
  const more = rest(word.slice(at + 7), belowHundred);
  return hundreds === null || more === null ? null : hundreds * 100 + more;
}

const wordMax = 60;

/**
 * A number in one word, below a million, and halves ("zweieinhalb", "anderthalb"). Null where it is none.
 * @param word folded
 */
export function compoundNumber(word: string): number | null {
  if (word.length > wordMax || word === "hundert" || word === "tausend") return null;
  if (/^anderthalb(?:e[nmrs]?)?$/.test(word)) return 1.5;
  const half = /^(.+)einhalb$/.exec(word);
  if (half) {
    const whole = belowHundred(half[1] ?? "");
    return whole === null ? null : whole + 0.5;
  }
  if (word.endsWith("einhalbtausend"))
    return (compoundNumber(word.slice(0, -"tausend".length)) ?? Number.NaN) * 1000 || null;
  const at = word.indexOf("tausend");
  if (at < 0) return belowThousand(word);
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at));
  const more = rest(word.slice(at + 7), belowThousand);
  return thousands === null || more === null ? null : thousands * 1000 + more;
}
