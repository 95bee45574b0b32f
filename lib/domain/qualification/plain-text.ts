import { fold } from "./parse-value/fold.ts";

/** Lower case, without accents, white space collapsed: what replies are compared in. */
export function plainText(text: string): string {
  return fold(text.normalize("NFC")).replace(/\s+/g, " ").trim();
}

export function withoutText(plain: string, part: string): string {
  const at = part === "" ? -1 : plain.indexOf(part);
  return at < 0 ? plain : `${plain.slice(0, at)} ${plain.slice(at + part.length)}`;
}

/** Sentences in plain text, each with its mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => plainText(line).split(/(?<=[.!?…][)"']?)\s+/))
    .filter((sentence) => sentence !== "");
}

/** The parts of a sentence that a "not" reaches. */
export function clausesOf(sentence: string): string[] {
  return sentence.split(/[,;:]\s+|\s(?:but|pero|sino|mas|porem|mais|aber|sondern)\s/).filter((clause) => clause !== "");
}

/** Words that carry meaning, without their plural. */
export function subjectWords(plain: string): string[] {
  return (plain.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.replace(/s$/, ""));
}

export function wordsOf(plain: string): string[] {
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
