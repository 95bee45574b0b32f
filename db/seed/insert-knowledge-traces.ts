import type { Scope } from "#db/client.ts";
import { insertUses } from "#db/queries/knowledge-use.ts";
import { knowledgeGap, knowledgeGapAsk } from "#db/schema/index.ts";
import { referenceOf } from "#lib/domain/knowledge/item.ts";
import { quotedItems } from "#lib/domain/knowledge/quoted.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { newId } from "#lib/platform/ids.ts";
import { gaps } from "./knowledge.ts";
import type { Played } from "./play/played.ts";

/** What the past conversations left behind: which prices the AI quoted, and what customers asked in vain. */
export async function insertKnowledgeTraces(
  scope: Scope,
  material: readonly KnowledgeItem[],
  played: readonly Played[],
): Promise<void> {
  for (const { conversation, messages } of played) {
    for (const { id, author, text, sentAt } of messages) {
      if (author !== "ai") continue;
      const quoted = quotedItems(text, material, "en").map(referenceOf);
      await insertUses(scope, quoted, { conversationId: conversation.id, messageId: id, at: sentAt });
    }
  }
  await insertGaps(scope, played);
}

async function insertGaps({ db, workspaceId }: Scope, played: readonly Played[]): Promise<void> {
  for (const { question, askedBy } of gaps) {
    const gapId = newId();
    const asks = played
      .filter((one) => one.lead.name !== null && askedBy.some((name) => name === one.lead.name))
      .map(({ conversation, messages }) => {
        const at = messages.findLast((message) => message.author === "customer")?.sentAt;
        return { conversationId: conversation.id, at: at ?? conversation.createdAt ?? new Date(0) };
      });
    const times = asks.map((ask) => ask.at.getTime());
    if (asks.length === 0) continue;
    await db.insert(knowledgeGap).values({
      workspaceId,
      id: gapId,
      language: "en",
      question,
      count: asks.length,
      firstAskedAt: new Date(Math.min(...times)),
      lastAskedAt: new Date(Math.max(...times)),
    });
    await db
      .insert(knowledgeGapAsk)
      .values(asks.map((ask) => ({ workspaceId, turnId: newId(), ordinal: 0, gapId, words: question, ...ask })));
  }
}
