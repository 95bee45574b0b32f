CREATE TABLE "model_day" (
	"workspace_id" uuid NOT NULL,
	"day" date NOT NULL,
	"turns" integer DEFAULT 0 NOT NULL,
	"fallback_turns" integer DEFAULT 0 NOT NULL,
	"fallbacks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"input_tokens" bigint DEFAULT 0 NOT NULL,
	"cached_input_tokens" bigint DEFAULT 0 NOT NULL,
	"output_tokens" bigint DEFAULT 0 NOT NULL,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"unpriced_tokens" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "model_day_workspace_id_day_pk" PRIMARY KEY("workspace_id","day")
);
--> statement-breakpoint
CREATE TABLE "model_settings" (
	"workspace_id" uuid NOT NULL,
	"source" text NOT NULL,
	"provider" text NOT NULL,
	"base_url" text,
	"api" text NOT NULL,
	"model" text NOT NULL,
	"key_sealed" text,
	"key_ending" text,
	"structured" text,
	"prices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"daily_tokens_max" bigint,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "model_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "cached_input_tokens" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "cost_micros" bigint;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "model_revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "model_spent_on" date;--> statement-breakpoint
ALTER TABLE "model_day" ADD CONSTRAINT "model_day_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_settings" ADD CONSTRAINT "model_settings_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_settings" ADD CONSTRAINT "model_settings_member_fk" FOREIGN KEY ("workspace_id","updated_by") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;