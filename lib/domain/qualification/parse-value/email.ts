import type { InvalidReason } from "../answer.ts";
import { leftOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";

export interface EmailSpan {
  start: number;
  end: number;
  email: string;
}

const valid =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;
const candidate = /(?:mailto:)?([^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]*)/gi;

/** All addresses of a text, in its own writing; the domain is lower-cased. Those said not to be meant come last. */
export function findEmails(text: string, folded: string, lexicon: Lexicon): EmailSpan[] {
  const meant: EmailSpan[] = [];
  const negated: EmailSpan[] = [];
  for (const match of text.matchAll(candidate)) {
    const bare = (match[1] ?? "").replace(/[.!?*_'’]+$/, "").replace(/^[*_'‘]+/, "");
    if (bare.length > 254 || !valid.test(bare)) continue;
    const start = match.index + match[0].indexOf(bare);
    const at = bare.lastIndexOf("@");
    const email = bare.slice(0, at) + bare.slice(at).toLowerCase();
    const list = lexicon.negatedBefore.test(leftOf(folded, start)) ? negated : meant;
    list.push({ start, end: start + bare.length, email });
  }
  return [...meant, ...negated];
}

/** "ana at example dot com", written out. Null where it is none. */
export function findSpokenEmail(folded: string, lexicon: Lexicon): EmailSpan | null {
  const written = folded.replace(lexicon.atSign, "@").replace(lexicon.dot, ".");
  if (written === folded) return null;
  const found = findEmails(written, written, lexicon)[0];
  return found ? { start: 0, end: folded.length, email: found.email } : null;
}

/** Why no address could be read. */
export function emailProblem(text: string): InvalidReason {
  const broken = /(\S{1,64})@(\S*)/.exec(text);
  if (!broken) return "email_malformed";
  const domain = (broken[2] ?? "").replace(/[.,;:!?]+$/, "");
  return domain.includes(".") || domain.includes(",") || domain.includes("@")
    ? "email_malformed"
    : "email_without_domain";
}
