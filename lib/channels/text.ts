import type { ChannelCapabilities } from "./channel.ts";

type TextLimit = Pick<ChannelCapabilities, "textMax" | "textUnit">;

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*\s|\n/g;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const cutMark = " …";

/** Length as the platform counts it. Characters are UTF-16 units, which is never less than the platform's count. */
export function textLength(text: string, unit: ChannelCapabilities["textUnit"]): number {
  return unit === "bytes" ? Buffer.byteLength(text, "utf8") : text.length;
}

export function fits(text: string, limit: TextLimit): boolean {
  return textLength(text, limit.textUnit) <= limit.textMax;
}

/** One reply is one message: an over-long text ends at its last whole sentence, or else at a word with a mark. */
export function fitText(text: string, limit: TextLimit): string {
  if (fits(text, limit)) return text;
  const head = longestHead(text, limit);
  const sentence = head.slice(0, lastMatchEnd(head, sentenceEnd)).trimEnd();
  if (sentence.length >= head.length / 2) return sentence;
  const shorter = longestHead(text, { ...limit, textMax: limit.textMax - textLength(cutMark, limit.textUnit) });
  return atWordEnd(shorter) + cutMark;
}

/** All of an over-long text, in as few pieces as the limit allows: for words of a person, which are never cut off. */
export function splitText(text: string, limit: TextLimit): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (!fits(rest, limit)) {
    const head = longestHead(rest, limit);
    const sentenceLength = lastMatchEnd(head, sentenceEnd);
    const piece = sentenceLength >= head.length / 2 ? head.slice(0, sentenceLength) : atWordEnd(head);
    pieces.push(piece.trimEnd());
    rest = rest.slice(piece.length).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

/** The longest beginning within the limit that cuts no letter or emoji in two. */
function longestHead(text: string, limit: TextLimit): string {
  let end = 0;
  let length = 0;
  // No limit counts more letters than the text has units.
  for (const { segment } of graphemes.segment(text.slice(0, limit.textMax + 64))) {
    length += textLength(segment, limit.textUnit);
    if (length > limit.textMax) break;
    end += segment.length;
  }
  // A single cluster longer than the limit has to be cut.
  return end > 0 ? text.slice(0, end) : cutCluster(text, limit);
}

function cutCluster(text: string, limit: TextLimit): string {
  let head = "";
  for (const character of text) {
    if (head !== "" && !fits(head + character, limit)) break;
    head += character;
  }
  return head;
}

function atWordEnd(text: string): string {
  const end = lastMatchEnd(text, /\s/g);
  return end >= text.length / 2 ? text.slice(0, end).trimEnd() : text;
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
