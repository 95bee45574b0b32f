import { fold } from "./fold.ts";

/** What stands for an option, folded. */
interface OptionNames {
  whole: string;
  /** The whole of it, and what it says outside and inside of brackets and between slashes. */
  names: readonly string[];
  /** Its words of four letters or more. */
  words: readonly string[];
}

function read(option: string): OptionNames {
  const whole = fold(option.normalize("NFC")).trim();
  const parts = whole.split(/\s*[()/]\s*|\s+-\s+/).filter((part) => part.length >= 3 && /\p{L}/u.test(part));
  return { whole, names: [...new Set([whole, ...parts])], words: whole.match(/[\p{L}\p{N}]{4,}/gu) ?? [] };
}

const known = new Map<string, OptionNames>();
const knownMax = 2000;

/** Options are the same from message to message: each is read once. */
export function optionNames(option: string): OptionNames {
  const before = known.get(option);
  if (before) return before;
  const made = read(option);
  if (known.size >= knownMax) known.clear();
  known.set(option, made);
  return made;
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/** Where the folded words stand as whole words; -1 where they do not. */
export function wholeWords(folded: string, words: string): number {
  if (words === "") return -1;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length;
    // Two units hold any letter.
    const isCut =
      endsInWord.test(folded.slice(Math.max(0, at - 2), at)) || beginsWithWord.test(folded.slice(end, end + 2));
    if (!isCut) return at;
  }
  return -1;
}
