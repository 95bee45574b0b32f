/** A part of a text, by position. */
export interface Part {
  start: number;
  end: number;
  text: string;
}

function part(text: string, start: number, end: number): Part {
  return { start, end, text: text.slice(start, end) };
}

/** Sentences with their marks; a Spanish question begins at its "¿". */
export function sentencesOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/(?:¿[^?]{0,500}\?+|(?:(?![.!?]{1,8}(?:\s|$)|¿|\n).)+)(?:[.!?]+(?=\s|$))?/gsu)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) parts.push(part(text, match.index, match.index + match[0].length));
  }
  return parts;
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
