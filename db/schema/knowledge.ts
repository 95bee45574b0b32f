import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, refersTo, workspaceId } from "#db/columns.ts";
import { gapClosings } from "#lib/domain/knowledge/gap.ts";
import { entryKinds, knowledgeSources, priceKinds } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import { conversation } from "./conversation.ts";
import { workspace } from "./workspace.ts";

/** Stems of five languages, without accents: see the functions in the migration. */
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Written at once: reads do not wait for a vacuum. */
const wordIndex = (name: string, workspaceId: ExtraConfigColumn, words: Partial<ExtraConfigColumn> | SQL) =>
  index(name).using("gin", workspaceId, words).with({ fastupdate: false });

/** One row of the business's price list. */
export const catalogItem = pgTable(
  "catalog_item",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    name: text("name").notNull(),
    /** What the AI may say about it. */
    description: text("description").notNull().default(""),
    area: text("area").notNull().default(""),
    /** Minor units of `currency`; null: on request. */
    priceMinor: bigint("price_minor", { mode: "number" }),
    currency: text("currency"),
    priceKind: text("price_kind", { enum: priceKinds }).notNull().default("fixed"),
    priceNote: text("price_note").notNull().default(""),
    takes: text("takes").notNull().default(""),
    attributes: jsonb("attributes").$type<Record<string, string>>().notNull().default({}),
    synonyms: text("synonyms").array().notNull().default(sql`'{}'::text[]`),
    /** Whether the AI may state the price. */
    quotable: boolean("quotable").notNull().default(true),
    position: integer("position").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /** What it is: few words, because a turn ranks every row that shares one with the question. */
    search: tsvector("search")
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`setweight(knowledge_vector(name || ' ' || knowledge_list(synonyms)), 'A')
          || setweight(knowledge_vector(area || ' ' || attributes::text), 'B')`,
      ),
    /** What is said about it: read where no name has the words. */
    searchMore: tsvector("search_more")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`strip(knowledge_vector(description))`),
    /** Name and synonyms for words with typos. */
    searchText: text("search_text")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`knowledge_fold(name || ' ' || knowledge_list(synonyms))`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // The catalog page lists in the owner's order.
    index("catalog_item_position_idx").on(t.workspaceId, t.position, t.id),
    // The catalog page lists and counts an area.
    index("catalog_item_area_idx").on(t.workspaceId, t.area, t.position, t.id),
    // "What is the cheapest?" without a subject takes the ends.
    index("catalog_item_price_idx").on(t.workspaceId, t.priceMinor),
    // A turn finds the rows that share words with the customer's question.
    wordIndex("catalog_item_search_idx", t.workspaceId, t.search),
    // The same in descriptions, where no name has the words.
    wordIndex("catalog_item_search_more_idx", t.workspaceId, t.searchMore),
    // The same for words with typos.
    wordIndex("catalog_item_typo_idx", t.workspaceId, t.searchText.op("gin_trgm_ops")),
  ],
);

/** An FAQ entry or a policy. */
export const knowledgeEntry = pgTable(
  "knowledge_entry",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    kind: text("kind", { enum: entryKinds }).notNull(),
    /** The question of an FAQ entry. */
    title: text("title").notNull(),
    text: text("text").notNull(),
    synonyms: text("synonyms").array().notNull().default(sql`'{}'::text[]`),
    /** False: written down, but no customer meets it. */
    live: boolean("live").notNull().default(true),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    search: tsvector("search")
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`setweight(knowledge_vector(title || ' ' || knowledge_list(synonyms)), 'A')
          || setweight(knowledge_vector(text), 'D')`,
      ),
    searchText: text("search_text")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`knowledge_fold(title || ' ' || knowledge_list(synonyms))`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // The pages list a kind, newest first.
    index("knowledge_entry_kind_idx").on(t.workspaceId, t.kind, t.createdAt, t.id),
    // A turn finds the entries that share words with the customer's question.
    wordIndex("knowledge_entry_search_idx", t.workspaceId, t.search),
    // The same for words with typos.
    wordIndex("knowledge_entry_typo_idx", t.workspaceId, t.searchText.op("gin_trgm_ops")),
  ],
);

/** When the business is open: one row a workspace. */
export const openingHours = pgTable("opening_hours", {
  workspaceId: workspaceId()
    .primaryKey()
    .references(() => workspace.id),
  hours: jsonb("hours").$type<OpeningHours>().notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** An AI message said what a row of the material says. Titles as they were, for rows that are deleted since. */
export const knowledgeUse = pgTable(
  "knowledge_use",
  {
    workspaceId: workspaceId(),
    id: id(),
    source: text("source", { enum: knowledgeSources }).notNull(),
    /** Null for hours and passages of the business context. No foreign key: the row may be deleted. */
    itemId: uuid("item_id"),
    title: text("title").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    messageId: uuid("message_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.conversationId, conversation),
    // The pages count how often a row was quoted and show the last times.
    index("knowledge_use_item_idx").on(t.workspaceId, t.itemId, t.at),
    // The thread names the sources under a message.
    index("knowledge_use_message_idx").on(t.workspaceId, t.messageId),
  ],
);

/** What customers asked and the material did not answer; the same question in other words is the same row. */
export const knowledgeGap = pgTable(
  "knowledge_gap",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    /** ISO 639-1. */
    language: text("language").notNull(),
    /** As it was asked last. */
    question: text("question").notNull(),
    /** How often it was asked. */
    count: integer("count").notNull(),
    firstAskedAt: instant("first_asked_at").notNull(),
    lastAskedAt: instant("last_asked_at").notNull(),
    closedBecause: text("closed_because", { enum: gapClosings }),
    /** The entry or the item that answers it. */
    closedById: uuid("closed_by_id"),
    closedAt: instant("closed_at"),
    search: tsvector("search")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`knowledge_vector(question)`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // The page lists what is open, most asked first.
    index("knowledge_gap_open_idx").on(t.workspaceId, t.count, t.lastAskedAt).where(sql`closed_because is null`),
    // A question that comes again finds its row; a new entry finds what it closes.
    wordIndex("knowledge_gap_search_idx", t.workspaceId, t.search),
  ],
);

/** One time that a customer asked it. */
export const knowledgeGapAsk = pgTable(
  "knowledge_gap_ask",
  {
    workspaceId: workspaceId(),
    /** The turn that could not answer, and which of its questions: a job that runs twice counts once. */
    turnId: uuid("turn_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    gapId: uuid("gap_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    words: text("words").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.turnId, t.ordinal] }),
    refersTo(t, t.gapId, knowledgeGap),
    refersTo(t, t.conversationId, conversation),
    // The page shows the last conversations that asked.
    index("knowledge_gap_ask_gap_idx").on(t.workspaceId, t.gapId, t.at),
  ],
);
