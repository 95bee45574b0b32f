const nameMax = 120;

/** Control characters, what separates folders, what other systems forbid in names, and marks that turn text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go.
const unsafe = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A name under which anybody's system can keep a file: one part, no tricks, its ending kept. */
export function safeFileName(name: string | null, otherwise: string): string {
  const clean = (name ?? "")
    .toWellFormed()
    .replace(unsafe, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (clean === "") return otherwise;
  if (clean.length <= nameMax) return clean;
  const ending = /\.[\w-]{1,12}$/.exec(clean)?.[0] ?? "";
  return `${clean.slice(0, nameMax - ending.length).toWellFormed()}${ending}`;
}
