import { remembering } from "./remembering.ts";

/** Marks that writers and keyboards vary, and the plain one that the rules are written with. */
const plain: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "\u00a0": " ",
  "\u202f": " ",
};

const folded = new Map(Object.entries(plain));

/** There are no more units than fit into sixteen bits, and people write in few of them. */
function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const made = unit.normalize("NFD").charAt(0);
  folded.set(unit, made);
  return made;
}

function foldAll(nfcText: string): string {
  const lower = nfcText.toLowerCase();
  const sameLength = lower.length === nfcText.length ? lower : nfcText.replace(/./gs, (c) => c.toLowerCase().charAt(0));
  return sameLength.replace(/[^\0-\x7f]/g, foldUnit);
}

const rememberedMax = 80;

/** Lower case without accents, unit for unit as long as the NFC text: a position in one is a position in the other. */
export const fold = remembering(rememberedMax, (nfcText: string) => nfcText, foldAll);

/** The same text with every match blanked out, so that positions stay. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => " ".repeat(match.length));
}

const windowMax = 80;

/** The words right before a position. Bounded, so that long messages cost no more for each number in them. */
export function leftOf(text: string, position: number): string {
  return text.slice(Math.max(0, position - windowMax), position);
}

/** The words right after a position. */
export function rightOf(text: string, position: number): string {
  return text.slice(position, position + windowMax);
}
