import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { conversation, identity, lead, message, searchWords } from "#db/schema/index.ts";
import type { SearchTerms } from "#lib/domain/lead/search-terms.ts";

/** The newest of more matches than this; ids sort by time. */
const matchesMax = 2_000;
/**
 * A word that stands in more rows than this finds a sample of them: without the bound one search could read the whole
 * table. PostgreSQL's own setting for the purpose.
 */
const textMatchesMax = 10_000;

/**
 * Conversations whose person or whose messages have the words, in no order. Searched first and paged afterwards: the
 * planner cannot guess how many match, and would read a million rows in order to find three.
 */
export async function findMatchingConversations(scope: Scope, terms: SearchTerms): Promise<string[]> {
  const { workspaceId } = scope;
  return search(scope, (db) => {
    const byMessage = db
      .select({ id: message.conversationId })
      .from(message)
      .where(
        and(eq(message.workspaceId, workspaceId), matches(sql`to_tsvector('simple', ${message.text})`, terms.message)),
      )
      .orderBy(desc(message.id))
      .limit(matchesMax);
    const people = peopleOf({ db, workspaceId }, terms.person);
    const byLead = db
      .select({ id: conversation.id })
      .from(people.leads)
      .innerJoin(
        conversation,
        and(eq(conversation.workspaceId, workspaceId), eq(conversation.leadId, people.leads.id)),
      );
    const byIdentity = db
      .select({ id: conversation.id })
      .from(people.identities)
      .innerJoin(
        conversation,
        and(eq(conversation.workspaceId, workspaceId), eq(conversation.identityId, people.identities.id)),
      );
    return byMessage.union(byLead).union(byIdentity);
  });
}

/** Leads whose own name or address, or whose name or address on a channel, has the words; in no order. */
export async function findMatchingLeads(scope: Scope, personQuery: string): Promise<string[]> {
  return search(scope, (db) => {
    const { leads, identities } = peopleOf({ db, workspaceId: scope.workspaceId }, personQuery);
    return db
      .select({ id: leads.id })
      .from(leads)
      .union(db.select({ id: identities.leadId }).from(identities));
  });
}

function peopleOf({ db, workspaceId }: Scope, personQuery: string) {
  const leads = db
    .select({ id: lead.id })
    .from(lead)
    .where(and(eq(lead.workspaceId, workspaceId), matches(searchWords(lead.name, lead.email, lead.phone), personQuery)))
    .limit(matchesMax)
    .as("found_lead");
  const words = searchWords(identity.name, identity.username, identity.phone);
  const identities = db
    .select({ id: identity.id, leadId: identity.leadId })
    .from(identity)
    .where(and(eq(identity.workspaceId, workspaceId), matches(words, personQuery)))
    .limit(matchesMax)
    .as("found_identity");
  return { leads, identities };
}

function matches(words: SQL, query: string): SQL {
  return sql`${words} @@ to_tsquery('simple', ${query})`;
}

/** Matches are few and scattered: looking each up by its key beats reading whole tables, which the default costs hide. */
async function search(scope: Scope, find: (db: Db) => PromiseLike<{ id: string }[]>): Promise<string[]> {
  return scope.db.transaction(async (db) => {
    await db.execute(sql`select set_config('gin_fuzzy_search_limit', ${String(textMatchesMax)}, true),
      set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true)`);
    const rows = await find(db);
    return rows.map((row) => row.id);
  });
}

/** `column = any(ids)` with one parameter, however many ids there are. */
export function isOneOf(column: typeof conversation.id | typeof lead.id, ids: readonly string[]): SQL {
  return sql`${column} = any(${`{${ids.join(",")}}`}::uuid[])`;
}
