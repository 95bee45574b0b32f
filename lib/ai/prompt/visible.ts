const hidden = /[\u{E0000}-\u{E007F}\u200B\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]|(?![\n\t])\p{Cc}/gu;

/** The text as a reader sees it: hidden letters can carry instructions that no person would notice. */
export function visibleText(text: string): string {
  return text.replace(hidden, "");
}
