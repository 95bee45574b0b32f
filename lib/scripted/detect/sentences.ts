/** A part of a text, by position. */
export interface Part {
  start: number;
  end: number;
  text: string;
}

function part(text: string, start: number, end: number): Part {
  return { start, end, text: text.slice(start, end) };
}

/** In "12. Juni" the mark ends no sentence. */
const dayBefore = "(?<=\\b\\d{1,2})\\.\\s+(?=jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])";
const end = `(?!${dayBefore})[.!?]{1,8}(?:\\s|$)`;
const sentence = new RegExp(`(?:¿[^?]{0,500}\\?+|(?:(?!${end}|¿|\\n).)+)(?:[.!?]+(?=\\s|$))?`, "gisu");

/** Sentences with their marks; a Spanish question begins at its "¿". */
export function sentencesOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(sentence)) {
    const lead = match[0].length - match[0].trimStart().length;
    if (/[\p{L}\p{N}]/u.test(match[0])) parts.push(part(text, match.index + lead, match.index + match[0].length));
  }
  return parts;
}

/** The text with the spans blanked out, so that positions stay. */
export function without(text: string, spans: readonly Pick<Part, "start" | "end">[]): string {
  return spans.reduce((rest, s) => rest.slice(0, s.start) + " ".repeat(s.end - s.start) + rest.slice(s.end), text);
}

/** The clause around a span: up to a comma, a semicolon or the end of the sentence. */
export function clauseAround(text: string, start: number, end: number): Part {
  const before = [...text.slice(0, start).matchAll(/[,;:.!?\n](?=\s|$)|\n/g)].at(-1);
  const after = /[,;:.!?](?=\s|$)|\n/.exec(text.slice(end));
  const from = before ? before.index + 1 : 0;
  const to = after ? end + after.index : text.length;
  const lead = text.slice(from, start).match(/^\s*/)?.[0].length ?? 0;
  return part(text, Math.min(from + lead, start), to);
}
