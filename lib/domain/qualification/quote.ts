import { fold } from "./parse-value/fold.ts";

interface Normal {
  text: string;
  /** For each unit of `text`, where its source starts and ends in the original. */
  starts: number[];
  ends: number[];
}

const invisible = /\p{M}|\p{Cf}/u;

/** Folded, white space collapsed, invisible marks left out; remembers where each letter came from. */
function normalise(original: string): Normal {
  const normal: Normal = { text: "", starts: [], ends: [] };
  for (let index = 0; index < original.length; index++) {
    const unit = original.charAt(index);
    if (invisible.test(unit)) {
      const last = normal.ends.length - 1;
      if (last >= 0) normal.ends[last] = index + 1;
      continue;
    }
    const letter = /\s/.test(unit) ? " " : fold(unit).charAt(0);
    if (letter === " " && normal.text.endsWith(" ")) continue;
    normal.text += letter;
    normal.starts.push(index);
    normal.ends.push(index + 1);
  }
  return normal;
}

function splitsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at)) && isLatin(text, at);
}

/** Scripts without spaces between words have no word borders to keep. */
function isLatin(text: string, at: number): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at)) && /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at - 1));
}

/** The exact part of the message that the words quote, whatever their case, accents and spacing. Null: not there. */
export function findQuote(message: string, words: string): string | null {
  if (words !== "" && message === words) return message.trim() === "" ? null : message.trim();
  const normal = normalise(message);
  const sought = normalise(words).text.trim();
  if (sought === "") return null;
  for (let from = normal.text.indexOf(sought); from >= 0; from = normal.text.indexOf(sought, from + 1)) {
    const end = from + sought.length;
    if (splitsWord(normal.text, from) || splitsWord(normal.text, end)) continue;
    return message.slice(normal.starts[from], normal.ends[end - 1]);
  }
  return null;
}
