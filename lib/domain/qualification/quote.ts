import { fold } from "./parse-value/fold.ts";

/** A part of a message, in UTF-16 units. */
export interface Quote {
  start: number;
  end: number;
  /** The exact words. */
  words: string;
}

interface Normal {
  text: string;
  /** For each unit of `text`, where its source starts and ends in the original. */
  starts: number[];
  ends: number[];
}

const invisible = /[\p{M}\p{Cf}]|(?!\s)\p{Cc}/u;

function plainLetter(letter: string): string {
  if (/\s/.test(letter)) return " ";
  return letter.length === 1 ? fold(letter).charAt(0) : letter;
}

/** Folded, white space collapsed, invisible marks left out; remembers where each letter came from. */
function normalise(original: string): Normal {
  const normal: Normal = { text: "", starts: [], ends: [] };
  let index = 0;
  for (const letter of original) {
    const start = index;
    index += letter.length;
    if (invisible.test(letter)) {
      const last = normal.ends.length - 1;
      if (last >= 0) normal.ends[last] = index;
      continue;
    }
    const plain = plainLetter(letter);
    if (plain === " " && normal.text.endsWith(" ")) continue;
    normal.text += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      normal.starts.push(start);
      normal.ends.push(index);
    }
  }
  return normal;
}

const inWord = /[\p{L}\p{N}]/u;
/** Scripts without spaces between words have no word borders to keep. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function splitsWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return inWord.test(before) && inWord.test(after) && !unspaced.test(before) && !unspaced.test(after);
}

/** Where the message says the words, whatever their case, accents and spacing. Null: not there. */
export function findQuote(message: string, words: string): Quote | null {
  const normal = normalise(message);
  const sought = normalise(words).text.trim();
  if (sought === "") return null;
  for (let from = normal.text.indexOf(sought); from >= 0; from = normal.text.indexOf(sought, from + 1)) {
    const end = from + sought.length;
    if (splitsWord(normal.text, from) || splitsWord(normal.text, end)) continue;
    const place = { start: normal.starts[from] ?? 0, end: normal.ends[end - 1] ?? message.length };
    return { ...place, words: message.slice(place.start, place.end) };
  }
  return null;
}
