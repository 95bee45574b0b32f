import { closeGaps, findGapsWith } from "#db/queries/knowledge-gap.ts";
import { closesGap } from "#lib/domain/knowledge/gap.ts";
import { knowledgeLanguages } from "#lib/domain/knowledge/language/languages.ts";
import { titleWords } from "#lib/domain/knowledge/words.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import type { Ctx } from "../context.ts";
import { readCurrency } from "./read-currency.ts";

const comparedMax = 200;

/** Open questions that this row answers are closed, by the floor that conversations use. `gapId`: this one in any case. */
export async function closeAnsweredGaps(
  tx: Ctx,
  item: KnowledgeItem & { row: { id: string } },
  gapId: string | null = null,
): Promise<void> {
  const names = [item.title, ...(item.row?.synonyms ?? [])];
  const words = names.flatMap((name) => knowledgeLanguages.flatMap((language) => titleWords(name, language)));
  const [near, currency] = await Promise.all([
    findGapsWith(tx, [...new Set(words)], { open: true }, comparedMax),
    readCurrency(tx),
  ]);
  const answered = near.filter((gap) => closesGap(gap.question, gap.language, item, currency)).map((gap) => gap.id);
  const ids = gapId === null ? answered : [...new Set([...answered, gapId])];
  await closeGaps(tx, ids, { because: "answered", byId: item.row.id, at: tx.app.clock.now() });
}
