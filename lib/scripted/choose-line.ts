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
  const lastLeadIn = leadIn(last);
  const others = inTurn.filter((line) => leadIn(line) !== lastLeadIn);
  const before = others.length > 0 ? said.map((message) => ` ${plain(message)} `) : [];
  const isSaid = (line: string) => before.some((message) => message.includes(` ${plain(line)} `));
  return others.find((line) => !isSaid(line)) ?? others[0] ?? inTurn[0] ?? "";
}
