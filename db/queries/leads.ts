import { and, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { answer, channel, conversation, identity, lead, searchWords } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { exactInstant, type Keyset, olderThan } from "./keyset.ts";
import type { AnswerRecord } from "./lead-profile.ts";

export interface LeadListRecord {
  id: string;
  name: string | null;
  createdAtExact: string;
  /** The one with the latest message. */
  conversationId: string | null;
  /** Where a lead without a conversation is known from. */
  channelKind: ChannelKind | null;
}

/** Newest first. `personQuery`: a `tsquery` text. */
export async function listLeads(
  { db, workspaceId }: Scope,
  { personQuery, after }: { personQuery: string | null; after: Keyset | null },
  limit: number,
): Promise<LeadListRecord[]> {
  const page = db
    .select({ id: lead.id })
    .from(lead)
    .where(
      and(
        eq(lead.workspaceId, workspaceId),
        olderThan(lead.createdAt, lead.id, after),
        personQuery === null ? undefined : matches({ db, workspaceId }, personQuery),
      ),
    )
    .orderBy(desc(lead.createdAt), desc(lead.id))
    .limit(limit)
    .as("page");
  return db
    .select({
      id: lead.id,
      name: lead.name,
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

function matches({ db, workspaceId }: Scope, personQuery: string): SQL | undefined {
  const query = sql`to_tsquery('simple', ${personQuery})`;
  const byIdentity = db
    .select({ id: identity.leadId })
    .from(identity)
    .where(
      and(
        eq(identity.workspaceId, workspaceId),
        sql`${searchWords(identity.name, identity.username, identity.phone)} @@ ${query}`,
      ),
    );
  return or(sql`${searchWords(lead.name, lead.email, lead.phone)} @@ ${query}`, inArray(lead.id, byIdentity));
}

const answersPerPageMax = 3_000;

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
