import { saveBrief } from "#db/queries/handoff.ts";
import { assembleBrief, type Brief, type StoredBrief } from "#lib/domain/qualification/brief.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { type BriefFacts, readBriefFacts } from "./read-brief-facts.ts";

/** The brief of a conversation's newest handoff. Safe to run twice: the one that knows most messages stands. */
export async function writeBrief(ctx: Ctx, conversationId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const facts = await readBriefFacts(tx, conversationId);
    if (facts) await keepBrief(tx, facts, { ...assembleBrief(facts.input), by: "code" });
  });
}

/** Saves a brief with what it covers, and tells the open pages. */
async function keepBrief(
  tx: Ctx,
  { conversation, handoff, input, throughSeq }: BriefFacts,
  brief: Brief & Pick<StoredBrief, "by" | "betterUntil">,
): Promise<void> {
  const cited = new Set([...brief.sentences, ...brief.gaps, ...brief.openQuestions].flatMap((one) => one.messageIds));
  const sentAt = Object.fromEntries(
    input.messages.filter((one) => cited.has(one.id)).map((one) => [one.id, one.sentAt.toISOString()]),
  );
  const saved = await saveBrief(tx, handoff.id, { ...brief, throughSeq, sentAt }, tx.app.clock.now());
  if (saved) await publish(tx, { type: "conversation", conversationId: conversation.id, leadId: conversation.leadId });
}
