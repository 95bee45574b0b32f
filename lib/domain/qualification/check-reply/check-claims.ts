import type { ReplyRule } from "../verdict.ts";
import type { Material } from "./material.ts";
import { allPhrases } from "./phrases/all-phrases.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { clausesOf } from "../plain-text.ts";

export interface Claim {
  rule: Extract<ReplyRule, "promise" | "stock" | "claims_human" | "insult" | "leak">;
  sentence: string;
}

/** Exceptions count in any language: words like "disponible" belong to two. */
const any = (key: "negation" | "passesOn" | "people", text: string) => allPhrases.some((one) => one[key].test(text));

function promises(sentence: string, phrases: Phrases): boolean {
  return clausesOf(sentence).some((clause) => {
    if (any("negation", clause) || any("passesOn", clause)) return false;
    const { actions, timedContact, favours } = phrases;
    // "Where can we send it?" asks what it is for, and promises nothing yet.
    const acts = !sentence.endsWith("?") && [...actions, timedContact].some((action) => action.test(clause));
    return acts || favours.test(clause);
  });
}

/** Payment and who speaks are wrong whatever the material says. */
function asksForPayment(sentence: string, phrases: Phrases): boolean {
  return phrases.payment.test(sentence) && !any("negation", sentence);
}

function speaksOfStock(sentence: string, phrases: Phrases): boolean {
  if (sentence.endsWith("?") || !phrases.stock.test(sentence) || any("passesOn", sentence)) return false;
  return clausesOf(sentence).some((clause) => phrases.stock.test(clause) && !any("people", clause));
}

function claimOf(sentence: string, phrases: Phrases, material: Material): Claim["rule"] | null {
  if (phrases.leak.test(sentence)) return "leak";
  if (phrases.claimsHuman.test(sentence)) return "claims_human";
  if (phrases.insult.test(sentence)) return "insult";
  if (speaksOfStock(sentence, phrases) && !material.says(sentence)) return "stock";
  if ((promises(sentence, phrases) || asksForPayment(sentence, phrases)) && !material.says(sentence)) return "promise";
  return null;
}

/** What the reply claims, promises or gives away, one for each sentence that does. */
export function findClaims(sentences: readonly string[], material: Material): Claim[] {
  return sentences.flatMap((sentence) => {
    const rule = allPhrases.map((phrases) => claimOf(sentence, phrases, material)).find((one) => one !== null);
    return rule ? [{ rule, sentence }] : [];
  });
}
