import {
  type ConversationPatch,
  type ConversationRecord,
  lockConversation,
  updateConversation,
} from "#db/queries/conversation.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { findIdentity, type IdentityRecord, updateIdentity } from "#db/queries/identity.ts";
import { deleteIdentity, moveConversation, moveLead } from "#db/queries/merge.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { forgetConversationJobs, schedulePauseEnd } from "../conversation/apply-decision.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";

/**
 * Two identities of a channel turn out to be one person: conversations, leads and addresses become one. Call in a
 * transaction, under the locks of the addresses.
 * @returns the identity that stays
 */
export async function mergeIdentities(tx: Ctx, one: IdentityRecord, other: IdentityRecord): Promise<IdentityRecord> {
  const { kept, gone, conversations } = await choose(tx, one, other);
  const { keptRow, goneRow } = conversations;
  if (keptRow && goneRow) await mergeConversations(tx, keptRow, goneRow);
  if (kept.leadId !== gone.leadId) await moveLead(tx, gone.leadId, kept.leadId);
  await deleteIdentity(tx, gone.id);
  await updateIdentity(tx, kept.id, {
    phone: kept.phone ?? gone.phone,
    userId: kept.userId ?? gone.userId,
    name: kept.name ?? gone.name,
    username: kept.username ?? gone.username,
    addressBookName: kept.addressBookName ?? gone.addressBookName,
    pictureKey: kept.pictureKey ?? gone.pictureKey,
    marketingStoppedAt: kept.marketingStoppedAt ?? gone.marketingStoppedAt,
  });
  return (await findIdentity(tx, kept.id)) ?? kept;
}

interface Choice {
  kept: IdentityRecord;
  gone: IdentityRecord;
  conversations: { keptRow: ConversationRecord | null; goneRow: ConversationRecord | null };
}

/** The one whose customer waits for an answer stays, else the one with the newest message: its numbers go on. */
async function choose(tx: Ctx, one: IdentityRecord, other: IdentityRecord): Promise<Choice> {
  const ids = [await findConversationOfIdentity(tx, one.id), await findConversationOfIdentity(tx, other.id)];
  const rows = new Map<string, ConversationRecord>();
  // Always in the same order, so that two that merge the same never wait for each other.
  for (const id of ids.flatMap((found) => found?.id ?? []).sort()) {
    const row = await lockConversation(tx, id);
    if (row) rows.set(row.identityId, row);
  }
  const first = rows.get(one.id) ?? null;
  const second = rows.get(other.id) ?? null;
  const keepsFirst = second === null || (first !== null && isBefore(second, first));
  return keepsFirst
    ? { kept: one, gone: other, conversations: { keptRow: first, goneRow: second } }
    : { kept: other, gone: one, conversations: { keptRow: second, goneRow: first } };
}

function isBefore(a: ConversationRecord, b: ConversationRecord): boolean {
  const waits = (row: ConversationRecord) => row.answeredSeq < row.lastCustomerSeq;
  if (waits(a) !== waits(b)) return waits(b);
  return timeOf(a.lastMessageAt) <= timeOf(b.lastMessageAt);
}

const timeOf = (at: Date | null) => at?.getTime() ?? 0;

async function mergeConversations(tx: Ctx, kept: ConversationRecord, gone: ConversationRecord): Promise<void> {
  await forgetConversationJobs(tx, gone.id);
  await moveConversation(tx, gone.id, kept.id);
  const patch = { ...mergedFacts(kept, gone), ...mergedControl(kept, gone) };
  await updateConversation(tx, kept.id, patch);
  if (patch.pauseUntil && patch.controlEpoch !== undefined)
    await schedulePauseEnd(tx, kept.id, { at: patch.pauseUntil, controlEpoch: patch.controlEpoch });
  await scheduleSend(tx, kept.id);
  await insertTimeline(tx, kept.id, [
    { kind: "conversations_merged", memberId: null, data: {}, at: tx.app.clock.now() },
  ]);
  for (const conversationId of [kept.id, gone.id])
    await publish(tx, { type: "conversation", conversationId, leadId: kept.leadId });
}

function mergedFacts(kept: ConversationRecord, gone: ConversationRecord): ConversationPatch {
  const first = gone.createdAt < kept.createdAt ? gone : kept;
  const newest = timeOf(gone.lastMessageAt) > timeOf(kept.lastMessageAt) ? gone : kept;
  const lastCustomer = timeOf(gone.lastCustomerAt) > timeOf(kept.lastCustomerAt) ? gone : kept;
  const waiting = kept.waitingHandoffId === null ? gone : kept;
  const asked = kept.askedQuestionKey === null ? gone : kept;
  return {
    workflowVersionId: first.workflowVersionId,
    createdAt: first.createdAt,
    assigneeId: kept.assigneeId ?? gone.assigneeId,
    waitingHandoffId: waiting.waitingHandoffId,
    waitingSince: waiting.waitingSince,
    lastCustomerAt: lastCustomer.lastCustomerAt,
    lastMessageAt: newest.lastMessageAt,
    lastMessageId: newest.lastMessageId,
    askedQuestionKey: asked.askedQuestionKey,
    askedCount: asked.askedCount,
    language: kept.language ?? gone.language,
    greeted: kept.greeted || gone.greeted,
    unreadCount: kept.unreadCount + gone.unreadCount,
  };
}

/** A person's control holds, wherever it was taken: of two pauses the one that ends later. */
function mergedControl(kept: ConversationRecord, gone: ConversationRecord): ConversationPatch {
  if (gone.control === "ai" || endOf(gone) <= endOf(kept)) return {};
  return {
    control: gone.control,
    pauseBecause: gone.pauseBecause,
    pauseSince: gone.pauseSince,
    pauseUntil: gone.pauseUntil,
    pauseMemberId: gone.pauseMemberId,
    controlEpoch: Math.max(kept.controlEpoch, gone.controlEpoch) + 1,
  };
}

function endOf({ control, pauseUntil }: ConversationRecord): number {
  if (control === "ai") return 0;
  return pauseUntil?.getTime() ?? Number.POSITIVE_INFINITY;
}
