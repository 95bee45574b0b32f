import { courtesies, type Courtesy, type Cues } from "../language/cues.ts";

/** The words alone: no marks, no emoji, single spaces. */
export function bareWords(folded: string): string {
  return folded
    .replace(/[^\p{L}\p{N}'@/ -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Longer than this nobody greets. */
const courtesyMax = 160;

interface Step {
  kind: Courtesy | null;
  length: number;
}

/** "No, thanks": begins with a yes or a no. */
export function saysYesOrNo(folded: string, cues: readonly Cues[]): boolean {
  return saysNo(folded, cues) || cues.some((cue) => cue.bareYes.test(firstWord(folded)));
}

/** "No, thanks": begins with a no. */
export function saysNo(folded: string, cues: readonly Cues[]): boolean {
  return cues.some((cue) => cue.bareNo.test(firstWord(folded)));
}

function firstWord(folded: string): string {
  return bareWords(folded).split(" ")[0] ?? "";
}

/** The longest phrase that the words begin with. */
function nextStep(rest: string, cues: readonly Cues[], begun: boolean): Step | null {
  let best: Step | null = null;
  for (const cue of cues) {
    for (const kind of courtesies) {
      const length = cue.courtesies[kind].exec(rest)?.[0].length ?? 0;
      if (length > (best?.length ?? 0)) best = { kind, length };
    }
    const addressed = begun ? (cue.addressed.exec(rest)?.[0].length ?? 0) : 0;
    if (addressed > (best?.length ?? 0)) best = { kind: null, length: addressed };
  }
  return best;
}

/** What courtesies the words consist of; null where they say something else too. */
function courtesiesIn(clause: string, cues: readonly Cues[], kinds: Set<Courtesy>): boolean {
  let rest = clause;
  let begun = false;
  while (rest !== "") {
    const step = nextStep(rest, cues, begun);
    if (!step) return false;
    if (step.kind) kinds.add(step.kind);
    rest = rest.slice(step.length).replace(/^[\s'/-]+/, "");
    begun = true;
  }
  return true;
}

const glad = /[👍👌🙏🤝✅🙂😊😀😃😄😁😉😍🥰❤♥💪👏🎉]/u;

/** A greeting with a question mark asks whether anybody is there. */
function onlyMarks(folded: string): Courtesy {
  return glad.test(folded) ? "acknowledgement" : "waiting";
}

/** The most telling courtesy where the words are nothing but courtesies; null where they say something else. */
export function courtesyOf(folded: string, cues: readonly Cues[]): Courtesy | null {
  if (!/[\p{L}\p{N}]/u.test(folded)) return onlyMarks(folded);
  if (folded.length > courtesyMax) return null;
  const kinds = new Set<Courtesy>();
  for (const clause of folded.split(/[,.;:!?\n¿¡()]+|\s-\s/).map(bareWords)) {
    if (clause !== "" && !courtesiesIn(clause, cues, kinds)) return null;
  }
  if (folded.includes("?") && kinds.size === 1 && kinds.has("greeting")) return "waiting";
  return courtesies.find((kind) => kinds.has(kind)) ?? null;
}
