import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import type { Variants } from "./language/wording.ts";

function plain(text: string): string {
  return fold(text.normalize("NFC"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The first two words: what a reader notices when it comes again. */
function leadIn(line: string): string {
  return plain(line).split(" ").slice(0, 2).join(" ");
}

/**
 * One of the lines: they are gone through in turn; what was said lately is not said again, and the last message's first
 * words are not taken up, whoever worded it. `said`: the AI's messages, newest last.
 */
export function chooseLine(lines: Variants, turn: number, said: readonly string[]): string {
  const inTurn = lines.map((_, index) => lines[(turn + index) % lines.length] ?? "");
  const last = said.at(-1) ?? "";
  const isSaid = (line: string) => said.some((message) => ` ${plain(message)} `.includes(` ${plain(line)} `));
  const others = inTurn.filter((line) => leadIn(line) !== leadIn(last));
  const unsaid = others.filter((line) => !isSaid(line));
  return unsaid[0] ?? others[0] ?? inTurn[0] ?? "";
}
