import type { EvidenceView } from "#lib/domain/views/conversation-view.ts";

export interface Segment {
  text: string;
  evidence: EvidenceView | null;
}

interface Found {
  start: number;
  end: number;
  evidence: EvidenceView;
}

function find(text: string, evidence: EvidenceView): Found | null {
  if (evidence.words === "") return null;
  const exact = text.indexOf(evidence.words);
  const start = exact >= 0 ? exact : text.toLowerCase().indexOf(evidence.words.toLowerCase());
  return start < 0 ? null : { start, end: start + evidence.words.length, evidence };
}

/** Cuts a message into plain words and the words that became answers. Where two overlap, the first one wins. */
export function evidenceSegments(text: string, evidence: readonly EvidenceView[]): Segment[] {
  const found = evidence
    .map((one) => find(text, one))
    .filter((one) => one !== null)
    .sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const one of found) {
    if (one.start < at) continue;
    if (one.start > at) segments.push({ text: text.slice(at, one.start), evidence: null });
    segments.push({ text: text.slice(one.start, one.end), evidence: one.evidence });
    at = one.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), evidence: null });
  return segments;
}
