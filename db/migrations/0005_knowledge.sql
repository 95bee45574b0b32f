CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION knowledge_simple (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION knowledge_simple ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, simple;--> statement-breakpoint
-- Without stop words: "Will" is a service of a law firm.
CREATE TEXT SEARCH DICTIONARY knowledge_en (TEMPLATE = snowball, LANGUAGE = english);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION knowledge_en (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION knowledge_en ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, knowledge_en;--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY knowledge_es (TEMPLATE = snowball, LANGUAGE = spanish);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION knowledge_es (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION knowledge_es ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, knowledge_es;--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY knowledge_pt (TEMPLATE = snowball, LANGUAGE = portuguese);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION knowledge_pt (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION knowledge_pt ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, knowledge_pt;--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY knowledge_fr (TEMPLATE = snowball, LANGUAGE = french);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION knowledge_fr (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION knowledge_fr ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, knowledge_fr;--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY knowledge_de (TEMPLATE = snowball, LANGUAGE = german);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION knowledge_de (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION knowledge_de ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, knowledge_de;--> statement-breakpoint
-- The words of a text and their stems in every language: material and question may be in any of them.
CREATE FUNCTION knowledge_vector(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('knowledge_simple'::regconfig, words)
    || to_tsvector('knowledge_en'::regconfig, words)
    || to_tsvector('knowledge_es'::regconfig, words)
    || to_tsvector('knowledge_pt'::regconfig, words)
    || to_tsvector('knowledge_fr'::regconfig, words)
    || to_tsvector('knowledge_de'::regconfig, words);--> statement-breakpoint
-- One word of a question, in any of its stems.
CREATE FUNCTION knowledge_term(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN plainto_tsquery('knowledge_simple'::regconfig, words)
    || plainto_tsquery('knowledge_en'::regconfig, words)
    || plainto_tsquery('knowledge_es'::regconfig, words)
    || plainto_tsquery('knowledge_pt'::regconfig, words)
    || plainto_tsquery('knowledge_fr'::regconfig, words)
    || plainto_tsquery('knowledge_de'::regconfig, words);--> statement-breakpoint
CREATE FUNCTION knowledge_list(list text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN array_to_string(list, ' ');--> statement-breakpoint
CREATE FUNCTION knowledge_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(unaccent('unaccent'::regdictionary, words));--> statement-breakpoint
CREATE AGGREGATE knowledge_any(tsquery) (SFUNC = tsquery_or, STYPE = tsquery, PARALLEL = SAFE);--> statement-breakpoint
CREATE AGGREGATE knowledge_all(tsquery) (SFUNC = tsquery_and, STYPE = tsquery, PARALLEL = SAFE);--> statement-breakpoint
CREATE TABLE "knowledge_entry" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"synonyms" text[] DEFAULT '{}'::text[] NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(knowledge_vector(title || ' ' || knowledge_list(synonyms)), 'A')
          || setweight(knowledge_vector(text), 'D')) STORED NOT NULL,
	"search_text" text GENERATED ALWAYS AS (knowledge_fold(title || ' ' || knowledge_list(synonyms))) STORED NOT NULL,
	CONSTRAINT "knowledge_entry_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_gap" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"language" text NOT NULL,
	"question" text NOT NULL,
	"count" integer NOT NULL,
	"first_asked_at" timestamp with time zone NOT NULL,
	"last_asked_at" timestamp with time zone NOT NULL,
	"closed_because" text,
	"closed_by_id" uuid,
	"closed_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (knowledge_vector(question)) STORED NOT NULL,
	CONSTRAINT "knowledge_gap_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_gap_ask" (
	"workspace_id" uuid NOT NULL,
	"turn_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"gap_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "knowledge_gap_ask_workspace_id_turn_id_ordinal_pk" PRIMARY KEY("workspace_id","turn_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "knowledge_use" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"item_id" uuid,
	"title" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "knowledge_use_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "opening_hours" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"hours" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "given" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "area" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "price_kind" text DEFAULT 'fixed' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "price_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "takes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "attributes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "synonyms" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "quotable" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(knowledge_vector(name || ' ' || knowledge_list(synonyms)), 'A')
          || setweight(knowledge_vector(area || ' ' || attributes::text), 'B')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "search_more" "tsvector" GENERATED ALWAYS AS (strip(knowledge_vector(description))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD COLUMN "search_text" text GENERATED ALWAYS AS (knowledge_fold(name || ' ' || knowledge_list(synonyms))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "knowledge_entry" ADD CONSTRAINT "knowledge_entry_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_gap" ADD CONSTRAINT "knowledge_gap_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_gap_ask" ADD CONSTRAINT "knowledge_gap_ask_workspace_id_gap_id_knowledge_gap_workspace_id_id_fk" FOREIGN KEY ("workspace_id","gap_id") REFERENCES "public"."knowledge_gap"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_gap_ask" ADD CONSTRAINT "knowledge_gap_ask_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_use" ADD CONSTRAINT "knowledge_use_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "knowledge_entry_kind_idx" ON "knowledge_entry" USING btree ("workspace_id","kind","created_at","id");--> statement-breakpoint
CREATE INDEX "knowledge_entry_search_idx" ON "knowledge_entry" USING gin ("workspace_id","search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "knowledge_entry_typo_idx" ON "knowledge_entry" USING gin ("workspace_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "knowledge_gap_open_idx" ON "knowledge_gap" USING btree ("workspace_id","count","last_asked_at") WHERE closed_because is null;--> statement-breakpoint
CREATE INDEX "knowledge_gap_search_idx" ON "knowledge_gap" USING gin ("workspace_id","search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "knowledge_gap_ask_gap_idx" ON "knowledge_gap_ask" USING btree ("workspace_id","gap_id","at");--> statement-breakpoint
CREATE INDEX "knowledge_use_item_idx" ON "knowledge_use" USING btree ("workspace_id","item_id","at");--> statement-breakpoint
CREATE INDEX "knowledge_use_message_idx" ON "knowledge_use" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "catalog_item_area_idx" ON "catalog_item" USING btree ("workspace_id","area","position","id");--> statement-breakpoint
CREATE INDEX "catalog_item_price_idx" ON "catalog_item" USING btree ("workspace_id","price_minor");--> statement-breakpoint
CREATE INDEX "catalog_item_search_idx" ON "catalog_item" USING gin ("workspace_id","search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "catalog_item_search_more_idx" ON "catalog_item" USING gin ("workspace_id","search_more") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "catalog_item_typo_idx" ON "catalog_item" USING gin ("workspace_id","search_text" gin_trgm_ops) WITH (fastupdate=false);