/** A piece of a text comparison: unchanged, inserted or deleted words. */
export interface DiffPart {
  kind: "same" | "ins" | "del";
  text: string;
}

/** Past this many cells the comparison goes line by line, so that long texts stay quick. */
const cellsMax = 4_000_000;

/** Below this share of common characters two texts are shown as one replaced by the other. */
const likenessMin = 0.3;

/** Compares two texts word by word; deleted words come before the inserted ones that replace them. */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return part("same", before);
  let left = words(before);
  let right = words(after);
  if (left.length * right.length > cellsMax) {
    left = lines(before);
    right = lines(after);
  }
  const parts = joinAcrossSpaces(diffTokens(left, right));
  const kept = parts.reduce((sum, p) => sum + (p.kind === "same" ? p.text.trim().length : 0), 0);
  if (kept < likenessMin * Math.min(before.length, after.length))
    return [...part("del", before), ...part("ins", after)];
  return parts;
}

/** Compares two lists, shown with commas between the entries. */
export function diffList(before: readonly string[], after: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  for (const step of steps(before, after)) {
    if (parts.length > 0) push(parts, "same", ", ");
    push(parts, step.kind, step.text);
  }
  return parts;
}

function diffTokens(before: readonly string[], after: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  for (const step of steps(before, after)) push(parts, step.kind, step.text);
  return parts;
}

/** The edit steps of a longest common subsequence, deletions first. */
function steps(before: readonly string[], after: readonly string[]): DiffPart[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const same = (text: string): DiffPart => ({ kind: "same", text });
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function middle(before: readonly string[], after: readonly string[]): DiffPart[] {
  const width = after.length + 1;
  const length = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      length[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old !== undefined && old === fresh) {
      found.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: "del", text: old });
      i += 1;
    } else if (fresh !== undefined) {
      found.push({ kind: "ins", text: fresh });
      j += 1;
    }
  }
  return found;
}

/** "red big" against "blue small" reads better as two phrases than as four words. */
function joinAcrossSpaces(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let del = "";
  let ins = "";
  const flush = () => {
    push(joined, "del", del);
    push(joined, "ins", ins);
    del = "";
    ins = "";
  };
  parts.forEach((p, index) => {
    const next = parts[index + 1];
    const bridges = p.kind === "same" && p.text.trim() === "" && next !== undefined && del !== "" && ins !== "";
    if (p.kind === "del" || bridges) del += p.text;
    if (p.kind === "ins" || bridges) ins += p.text;
    if (p.kind === "same" && !bridges) {
      flush();
      push(joined, "same", p.text);
    }
  });
  flush();
  return joined;
}

function push(parts: DiffPart[], kind: DiffPart["kind"], text: string): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

function part(kind: DiffPart["kind"], text: string): DiffPart[] {
  return text === "" ? [] : [{ kind, text }];
}

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
