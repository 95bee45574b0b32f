import { sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import type { KnowledgeRow } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import type { Wish } from "#lib/domain/knowledge/wish.ts";

/** A row that shares words with a question. Prices that the owner does not let the AI state are not read at all. */
export interface FoundMaterial extends KnowledgeRow {
  source: "catalog" | "faq" | "policy" | "hours";
  title: string;
  text: string;
  priceMinor: number | null;
  currency: string | null;
  quotable: boolean;
  hours: OpeningHours | null;
}

/**
 * No turn asks for more; said to the planner too, which would expect thousands of words and, where a server compiles dear
 * statements, take longer to compile this one than to run it.
 */
const askedMax = 12;
const wordsMax = 16;
/** Of each way to find rows, for each question. */
const foundMax = 12;
/** Rows with more of a question's words that make rows with fewer needless. */
const enough = 3;
/** The best are looked for among so many rows that have two of a question's words. */
const rankedMax = 400;
/** Words with typos are looked for from this length on. */
const typoMin = 5;
const typosMax = 4;
/** The share of letters in threes that a word and a row must have in common, for this one statement. */
const alikeMin = "0.5";

/** What the statement takes of a question: its words, each with its other forms, and its limits. */
function askedOf(wish: Wish, ordinal: number) {
  const isLimited = wish.atMostMinor !== null || wish.atLeastMinor !== null;
  const cheapFirst = wish.order === "cheapest" || isLimited ? 1 : 0;
  return {
    ordinal,
    words: wish.words.map((word) => word.forms),
    sign: wish.order === "dearest" ? -1 : cheapFirst,
    least: wish.atLeastMinor ?? 0,
    most: wish.atMostMinor ?? Number.MAX_SAFE_INTEGER,
    any: !isLimited && wish.order === null,
  };
}

/**
 * Everything of the workspace's material that may answer the questions, in one statement. Words that stand nowhere are left
 * out, and looked for as typos. Then: rows with all words; where those are few, rows with two of them, rows with one, and
 * rows whose description has them; and the ends of the prices where a question has no subject. Finds more than is sure:
 * `selectItems` decides.
 */
export async function searchMaterial(
  { db, workspaceId }: Scope,
  wishes: readonly Wish[],
  { hours, drafts = false }: { hours: boolean; drafts?: boolean },
): Promise<FoundMaterial[]> {
  const asked = JSON.stringify(wishes.map(askedOf));
  const ofItems = sql`i.workspace_id = ${workspaceId}`;
  const ofEntries = sql`e.workspace_id = ${workspaceId}`;
  // `+ 0`: the index of words is always the better one; the planner cannot know and would read every price.
  const withinLimit = sql`(i.quotable and i.price_minor + 0 between a.least and a.most)`;
  const rows = await db.execute<Record<string, unknown> & FoundMaterial>(sql`
    with terms as materialized (
      select t.*, exists (select from catalog_item i where ${ofItems} and i.search @@ t.term) as known,
        exists (select from knowledge_entry e where ${ofEntries} and e.search @@ t.term) as told
      from (
        select a.ordinal, x.n, x.forms ->> 0 as word,
          (select knowledge_any(case when y.n = 1 then knowledge_term(y.form) else plainto_tsquery('knowledge_simple', y.form) end)
            from jsonb_array_elements_text(x.forms) with ordinality y(form, n)) as term
        from (select * from jsonb_to_recordset(${asked}::jsonb) as r(ordinal int, words jsonb) limit ${askedMax}) a,
          lateral (select * from jsonb_array_elements(a.words) with ordinality y(forms, n) limit ${wordsMax}) x) t
    ), asked as materialized (
      select a.*, t.* from (
          select * from jsonb_to_recordset(${asked}::jsonb)
            as r(ordinal int, sign int, least bigint, most bigint, "any" boolean) limit ${askedMax}) a,
        lateral (select count(*) as words, count(*) filter (where known) as known,
          knowledge_all(term) filter (where known) as every, knowledge_any(term) as some, knowledge_all(term) as whole
          from terms t where t.ordinal = a.ordinal) t
    ), full_hits as materialized (
      select a.ordinal, f.id from asked a, lateral (
        select i.id from catalog_item i where ${ofItems} and i.search @@ a.every limit ${foundMax}) f
      where a.any
      union all
      select a.ordinal, f.id from asked a, lateral (
        select i.id from catalog_item i where ${ofItems} and i.search @@ a.every and ${withinLimit}
        order by i.price_minor * a.sign limit ${foundMax}) f
      where not a.any
    ), pairs as materialized (
      select a.ordinal, (select knowledge_any(x.term && y.term) from terms x, terms y
        where x.ordinal = a.ordinal and y.ordinal = a.ordinal and x.n < y.n and x.known and y.known) as two
      from asked a where a.known >= 3 and (select count(*) from full_hits f where f.ordinal = a.ordinal) < ${enough}
    ), pair_hits as materialized (
      select p.ordinal, f.id from pairs p join asked a on a.ordinal = p.ordinal, lateral (
        select i.id from (
          select i.* from catalog_item i where ${ofItems} and i.search @@ p.two and (a.any or ${withinLimit}) limit ${rankedMax}) i
        order by ts_rank(i.search, a.some) desc limit ${foundMax}) f
    ), poorly_asked as materialized (
      select a.* from asked a
      where (select count(*) from full_hits f where f.ordinal = a.ordinal)
        + (select count(*) from pair_hits f where f.ordinal = a.ordinal) < ${enough}
    ), single_hits as materialized (
      select f.id from poorly_asked a join terms t on t.ordinal = a.ordinal and t.known and a.known > 1, lateral (
        select i.id from catalog_item i where ${ofItems} and i.search @@ t.term limit ${foundMax}) f
      where a.any
      union all
      select f.id from poorly_asked a join terms t on t.ordinal = a.ordinal and t.known and a.known > 1, lateral (
        select i.id from catalog_item i where ${ofItems} and i.search @@ t.term and ${withinLimit}
        order by i.price_minor * a.sign limit ${foundMax}) f
      where not a.any
    ), more_hits as materialized (
      select f.id from poorly_asked a, lateral (
        select i.id from catalog_item i where ${ofItems} and i.search_more @@ a.whole and (a.any or ${withinLimit})
        limit ${foundMax}) f
    ), cheap_hits as materialized (
      select f.id from asked a, lateral (
        select i.id from catalog_item i where ${ofItems} and i.quotable and i.price_minor between a.least and a.most
        order by i.price_minor limit ${foundMax}) f
      where a.words = 0 and a.sign = 1
    ), dear_hits as materialized (
      select f.id from asked a, lateral (
        select i.id from catalog_item i where ${ofItems} and i.quotable and i.price_minor between a.least and a.most
        order by i.price_minor desc limit ${foundMax}) f
      where a.words = 0 and a.sign = -1
    ), typos as materialized (
      select distinct word from terms, (select set_config('pg_trgm.word_similarity_threshold', ${alikeMin}, true) offset 0) s
      where not known and not told and length(word) >= ${typoMin}
    ), typo_hits as materialized (
      select f.id from typos u, lateral (
        select i.id from catalog_item i where ${ofItems} and u.word <% i.search_text
        order by u.word <<-> i.search_text limit ${typosMax}) f
    ), entry_hits as materialized (
      select f.id from asked a, lateral (
        select e.id from knowledge_entry e where ${ofEntries} and e.search @@ a.some and (e.live or ${drafts})
        order by ts_rank(e.search, a.some) desc, e.created_at limit ${foundMax}) f
      union
      select f.id from typos u, lateral (
        select e.id from knowledge_entry e where ${ofEntries} and u.word <% e.search_text and (e.live or ${drafts})
        order by u.word <<-> e.search_text limit ${typosMax}) f
    )
    select 'catalog' as source, i.id, i.name as title, i.description as text, i.area, i.takes, i.synonyms, i.attributes,
      case when i.quotable then i.price_minor end as "priceMinor", case when i.quotable then i.currency end as currency,
      case when i.quotable then i.price_kind else 'on_request' end as "priceKind",
      case when i.quotable then i.price_note else '' end as "priceNote", i.quotable, null::jsonb as hours
    from catalog_item i where ${ofItems} and i.id = any(array(
      select id from full_hits union select id from pair_hits union select id from single_hits union
      select id from more_hits union select id from cheap_hits union select id from dear_hits union
      select id from typo_hits))
    union all
    select e.kind, e.id, e.title, e.text, '', '', e.synonyms, '{}', null, null, 'on_request', '', true, null
    from knowledge_entry e where ${ofEntries} and e.id = any(array(select id from entry_hits))
    union all
    select 'hours', o.workspace_id, '', '', '', '', '{}', '{}', null, null, 'on_request', '', true, o.hours
    from opening_hours o where o.workspace_id = ${workspaceId} and ${hours}`);
  return rows.map((row) => ({ ...row, priceMinor: row.priceMinor === null ? null : Number(row.priceMinor) }));
}
