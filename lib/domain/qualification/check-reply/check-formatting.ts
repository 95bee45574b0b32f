import type { ReplyProblem } from "../verdict.ts";

/** Markdown and HTML: no channel shows them; single stars and lines that begin with a dash read well as they are. */
const markup =
  /\*\*[^*\n]+\*\*|__[^_\n]+__|^#{1,6}\s|```|\[[^\]\n]+\]\([^)\n]+\)|^\s*\|.+\|\s*$|^(?:-{3,}|\*{3,})\s*$|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/im;
/** Characters that are not seen and can carry hidden text. Joiners within emoji and scripts are seen. */
const hidden = /[\u{E0000}-\u{E007F}\u200B\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u;

export function checkFormatting({ reply }: { reply: string }): readonly ReplyProblem[] {
  if (!markup.test(reply) && !hidden.test(reply)) return [];
  return [{ rule: "formatting", fix: "Write plain text: no Markdown, no HTML, no invisible characters." }];
}
