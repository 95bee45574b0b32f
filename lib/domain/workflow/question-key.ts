const keyLengthMax = 40;
const provisional = "new_question";

/** The key of a question whose words are not written yet. */
export function provisionalQuestionKey(taken: readonly string[]): string {
  return firstFree(provisional, taken);
}

export function isProvisionalKey(key: string): boolean {
  return /^new_question(_\d+)?$/.test(key);
}

/** Derives the key under which answers are stored from the question's short name or words. */
export function deriveQuestionKey(words: string, taken: readonly string[]): string {
  const base = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, keyLengthMax - 4)
    .replace(/_+$/, "");
  return firstFree(base || "question", taken);
}

function firstFree(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
