import {
  countAsk,
  findGapsWith,
  findUnanswered,
  type GapAsk,
  hasAsk,
  insertAsk,
  insertGap,
} from "#db/queries/knowledge-gap.ts";
import { gapQuestionMax, gapWords, isSameQuestion } from "#lib/domain/knowledge/gap.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";

const comparedMax = 50;

/** Collects what a turn could not answer. Safe to run twice: each question of a turn counts once. */
export async function noteGaps(ctx: Ctx, turnId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const turn = await findUnanswered(tx, turnId);
    if (!turn) return;
    const { conversationId, questions, at } = turn;
    let isCounted = false;
    for (const [ordinal, question] of questions.entries()) {
      const words = question.trim().slice(0, gapQuestionMax);
      const ask = { turnId, ordinal, conversationId, words, at };
      if (await noteGap(tx, turn.language ?? "en", ask)) isCounted = true;
    }
    if (isCounted) await publish(tx, { type: "catalog" });
  });
}

/** @returns whether it is counted now and was not before */
async function noteGap(tx: Ctx, language: string, ask: GapAsk): Promise<boolean> {
  const about = gapWords(ask.words, language);
  if (about.length === 0 || (await hasAsk(tx, ask.turnId, ask.ordinal))) return false;
  const near = await findGapsWith(tx, about, { open: false }, comparedMax);
  const same = near.find((gap) => gap.language === language && isSameQuestion(gap.question, ask.words, language));
  const gapId = same?.id ?? (await insertGap(tx, language, ask));
  if (!(await insertAsk(tx, gapId, ask))) return false;
  await countAsk(tx, gapId, ask);
  return true;
}
