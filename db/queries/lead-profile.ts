import { and, asc, desc, eq, type InferSelectModel, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import {
  answer,
  answerHistory,
  channel,
  conversation,
  conversationLabel,
  handoff,
  identity,
  label,
  workflow,
} from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { AnswerValue } from "#lib/domain/qualification/answer.ts";
import type { StoredBrief } from "#lib/domain/qualification/brief.ts";
import type { LabelView } from "#lib/domain/views/conversation-view.ts";
import { newId } from "#lib/platform/ids.ts";

export type AnswerRecord = InferSelectModel<typeof answer>;
export type AnswerHistoryRecord = InferSelectModel<typeof answerHistory>;

const conversationsMax = 50;
const identitiesMax = 50;
const answersMax = 200;
const historyMax = 500;

export interface LeadConversation {
  id: string;
  versionId: string | null;
  askedQuestionKey: string | null;
}

/** Newest first. */
export async function listLeadConversations({ db, workspaceId }: Scope, leadId: string): Promise<LeadConversation[]> {
  return db
    .select({
      id: conversation.id,
      versionId: sql<string | null>`coalesce(${conversation.workflowVersionId}, ${workflow.publishedVersionId})`,
      askedQuestionKey: conversation.askedQuestionKey,
    })
    .from(conversation)
    .leftJoin(workflow, eq(workflow.workspaceId, workspaceId))
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.leadId, leadId)))
    .orderBy(sql`${conversation.lastMessageAt} desc nulls last`, desc(conversation.id))
    .limit(conversationsMax);
}

export interface LeadIdentity {
  id: string;
  pictureKey: string | null;
  channelKind: ChannelKind;
  phone: string | null;
  username: string | null;
  name: string | null;
}

export async function listLeadIdentities({ db, workspaceId }: Scope, leadId: string): Promise<LeadIdentity[]> {
  return db
    .select({
      id: identity.id,
      pictureKey: identity.pictureKey,
      channelKind: channel.kind,
      phone: identity.phone,
      username: identity.username,
      name: identity.name,
    })
    .from(identity)
    .innerJoin(channel, and(eq(channel.workspaceId, workspaceId), eq(channel.id, identity.channelId)))
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.leadId, leadId)))
    .orderBy(asc(identity.createdAt), asc(identity.id))
    .limit(identitiesMax);
}

export async function listAnswerRecords({ db, workspaceId }: Scope, leadId: string): Promise<AnswerRecord[]> {
  return db
    .select()
    .from(answer)
    .where(and(eq(answer.workspaceId, workspaceId), eq(answer.leadId, leadId)))
    .limit(answersMax);
}

/** Newest first. */
export async function listAnswerHistory({ db, workspaceId }: Scope, leadId: string): Promise<AnswerHistoryRecord[]> {
  return db
    .select()
    .from(answerHistory)
    .where(and(eq(answerHistory.workspaceId, workspaceId), eq(answerHistory.leadId, leadId)))
    .orderBy(desc(answerHistory.at), desc(answerHistory.id))
    .limit(historyMax);
}

/** The labels of all conversations of a lead, each once. */
export async function listLeadLabels({ db, workspaceId }: Scope, leadId: string): Promise<LabelView[]> {
  return db
    .selectDistinct({ id: label.id, name: label.name, color: label.color })
    .from(conversation)
    .innerJoin(
      conversationLabel,
      and(eq(conversationLabel.workspaceId, workspaceId), eq(conversationLabel.conversationId, conversation.id)),
    )
    .innerJoin(label, and(eq(label.workspaceId, workspaceId), eq(label.id, conversationLabel.labelId)))
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.leadId, leadId)))
    .orderBy(asc(label.name))
    .limit(conversationsMax);
}

export interface LeadHandoff {
  conversationId: string;
  /** Null while it is being written. */
  brief: StoredBrief | null;
  briefAt: Date | null;
  at: Date;
  lastCustomerSeq: number;
}

/** The newest handoff of a lead. */
export async function findLeadHandoff({ db, workspaceId }: Scope, leadId: string): Promise<LeadHandoff | null> {
  const [row] = await db
    .select({
      conversationId: handoff.conversationId,
      brief: handoff.brief,
      briefAt: handoff.briefAt,
      at: handoff.at,
      lastCustomerSeq: conversation.lastCustomerSeq,
    })
    .from(handoff)
    .innerJoin(
      conversation,
      and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, handoff.conversationId)),
    )
    .where(and(eq(handoff.workspaceId, workspaceId), eq(conversation.leadId, leadId)))
    .orderBy(desc(handoff.at))
    .limit(1);
  return row ?? null;
}

export interface MemberAnswer {
  leadId: string;
  questionKey: string;
  value: AnswerValue;
  memberId: string | null;
  at: Date;
}

/** A person's value: final for the AI until it is unlocked. The history keeps what stood there. */
export async function saveMemberAnswer({ db, workspaceId }: Scope, edit: MemberAnswer): Promise<void> {
  const { leadId, questionKey, value, memberId, at } = edit;
  const set = {
    state: "answered" as const,
    value,
    words: null,
    messageId: null,
    setBy: "member" as const,
    memberId,
    locked: true,
    updatedAt: at,
  };
  await db
    .insert(answer)
    .values({ workspaceId, leadId, questionKey, ...set })
    .onConflictDoUpdate({ target: [answer.workspaceId, answer.leadId, answer.questionKey], set });
  await db
    .insert(answerHistory)
    .values({ workspaceId, id: newId(), leadId, questionKey, state: "answered", value, setBy: "member", memberId, at });
}

/** @returns whether it was locked */
export async function unlockAnswerRow(
  { db, workspaceId }: Scope,
  leadId: string,
  questionKey: string,
): Promise<boolean> {
  const unlocked = await db
    .update(answer)
    .set({ locked: false })
    .where(
      and(
        eq(answer.workspaceId, workspaceId),
        eq(answer.leadId, leadId),
        eq(answer.questionKey, questionKey),
        eq(answer.locked, true),
      ),
    )
    .returning({ key: answer.questionKey });
  return unlocked.length > 0;
}

/**
 * Takes the lock of every conversation of a lead, always in the same order: a running AI turn, which holds one of them
 * while it saves, comes before or after, never in between.
 */
export async function lockLeadConversations({ db, workspaceId }: Scope, leadId: string): Promise<string[]> {
  const rows = await db
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.leadId, leadId)))
    .orderBy(asc(conversation.id))
    .for("update");
  return rows.map((row) => row.id);
}
