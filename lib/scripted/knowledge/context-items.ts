import { hasAmount } from "#lib/domain/knowledge/without-amounts.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { sentencesOf } from "../detect/sentences.ts";

/**
 * The business context as items that can be quoted: "question? answer" on one line as it stands, else each sentence by
 * itself. Without those that name an amount: prices come from the catalog.
 */
export function contextItems(businessContext: string, currency: string): KnowledgeItem[] {
  return businessContext.split("\n").flatMap((line) => {
    const text = line.replace(/^[\s*•-]+/, "").trim();
    const asked = /^([^?]{3,300}\?)\s+(\S.*)$/s.exec(text);
    const pairs = asked ? [[asked[1] ?? "", asked[2] ?? ""]] : sentencesOf(text).map((part) => [part.text, part.text]);
    return pairs.flatMap(([title = "", said = ""]) =>
      hasAmount(said, currency) ? [] : [passage(title.trim(), said.trim())],
    );
  });
}

function passage(title: string, text: string): KnowledgeItem {
  return { source: "context", title, text, priceMinor: null, currency: null };
}
