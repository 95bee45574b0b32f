import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { answer, channel, conversation, identity, lead, workflow } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { exactInstant, type Keyset, olderThan } from "./keyset.ts";
import type { AnswerRecord } from "./lead-profile.ts";
import { isOneOf } from "./search.ts";

export interface LeadListRecord {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
  createdAtExact: string;
  /** The one with the latest message. */
  conversationId: string | null;
  /** Where a lead without a conversation is known from. */
  channelKind: ChannelKind | null;
}

/** Newest first. `ids`: what a search has found; null: all. */
export async function listLeads(
  scope: Scope,
  { ids, after }: { ids: readonly string[] | null; after: Keyset | null },
  limit: number,
): Promise<LeadListRecord[]> {
  const found = ids === null ? undefined : isOneOf(lead.id, ids);
  return selectLeads(scope, and(olderThan(lead.createdAt, lead.id, after), found), limit);
}

export async function findLeadRecord(scope: Scope, id: string): Promise<LeadListRecord | null> {
  const [row] = await selectLeads(scope, eq(lead.id, id), 1);
  return row ?? null;
}

/** The page is cut before the look-ups, so that they cost the same in a workspace of any size. */
function selectLeads({ db, workspaceId }: Scope, where: SQL | undefined, limit: number) {
  const page = db
    .select({ id: lead.id })
    .from(lead)
    .where(and(eq(lead.workspaceId, workspaceId), where))
    .orderBy(desc(lead.createdAt), desc(lead.id))
    .limit(limit)
    .as("page");
  return db
    .select({
      id: lead.id,
      name: lead.name,
      email: lead.email,
      phone: lead.phone,
      language: lead.language,
      createdAtExact: exactInstant(lead.createdAt),
      conversationId: sql<string | null>`(select ${conversation.id} from ${conversation}
        where ${conversation.workspaceId} = ${workspaceId} and ${conversation.leadId} = ${lead.id}
        order by ${conversation.lastMessageAt} desc nulls last, ${conversation.id} desc limit 1)`,
      channelKind: sql<ChannelKind | null>`(select ${channel.kind} from ${identity} join ${channel}
        on ${channel.workspaceId} = ${identity.workspaceId} and ${channel.id} = ${identity.channelId}
        where ${identity.workspaceId} = ${workspaceId} and ${identity.leadId} = ${lead.id} limit 1)`,
    })
    .from(page)
    .innerJoin(lead, and(eq(lead.workspaceId, workspaceId), eq(lead.id, page.id)))
    .orderBy(desc(lead.createdAt), desc(lead.id));
}

/** Newest first within a lead. */
export async function listConversationsOfLeads(
  { db, workspaceId }: Scope,
  leadIds: readonly string[],
): Promise<{ id: string; leadId: string; versionId: string | null }[]> {
  if (leadIds.length === 0) return [];
  return db
    .select({
      id: conversation.id,
      leadId: conversation.leadId,
      versionId: sql<string | null>`coalesce(${conversation.workflowVersionId}, ${workflow.publishedVersionId})`,
    })
    .from(conversation)
    .leftJoin(workflow, eq(workflow.workspaceId, workspaceId))
    .where(and(eq(conversation.workspaceId, workspaceId), inArray(conversation.leadId, [...leadIds])))
    .orderBy(sql`${conversation.lastMessageAt} desc nulls last`, desc(conversation.id))
    .limit(conversationsPerPageMax);
}

const answersPerPageMax = 12_000;
const conversationsPerPageMax = 2_000;

export async function listAnswersOfLeads(
  { db, workspaceId }: Scope,
  leadIds: readonly string[],
): Promise<AnswerRecord[]> {
  if (leadIds.length === 0) return [];
  return db
    .select()
    .from(answer)
    .where(and(eq(answer.workspaceId, workspaceId), inArray(answer.leadId, [...leadIds])))
    .limit(answersPerPageMax);
}
