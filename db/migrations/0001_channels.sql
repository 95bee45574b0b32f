CREATE TABLE "channel_hour" (
	"workspace_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "channel_hour_workspace_id_channel_id_hour_pk" PRIMARY KEY("workspace_id","channel_id","hour")
);
--> statement-breakpoint
CREATE TABLE "connect_attempt" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"choices_sealed" text,
	CONSTRAINT "connect_attempt_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "message_template" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"body" text NOT NULL,
	"components" jsonb NOT NULL,
	"synced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_template_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "send_hold" (
	"key" text PRIMARY KEY NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"because" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid,
	"media" text NOT NULL,
	"state" text NOT NULL,
	"problem" text,
	"mime_type" text,
	"file_name" text,
	"size_bytes" integer,
	"sha256" text,
	"storage_key" text,
	"provider_media_id" text,
	"source_url" text,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attachment_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
DROP INDEX "channel_account_key";--> statement-breakpoint
DROP INDEX "identity_phone_key";--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "last_event_kind" text;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "last_send_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "ai_enabled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "problem_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "token_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "subscribed" boolean;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "connected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "standby_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "author_name" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "imported" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "referral" jsonb;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "as_human_agent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "phone_key" text GENERATED ALWAYS AS (case
  when phone ~ '^55\d{2}9[6-9]\d{7}$' then left(phone, 4) || substr(phone, 6)
  when phone ~ '^521\d{10}$' then '52' || substr(phone, 4)
  when phone ~ '^549\d{10}$' then '54' || substr(phone, 4)
  else phone end) STORED;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "address_book_name" text;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "picture_key" text;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "profile_fetched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "marketing_stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "channel_hour" ADD CONSTRAINT "channel_hour_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connect_attempt" ADD CONSTRAINT "connect_attempt_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_template" ADD CONSTRAINT "message_template_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_workspace_id_message_id_message_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."message"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "connect_attempt_expired_idx" ON "connect_attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "message_template_key" ON "message_template" USING btree ("workspace_id","channel_id","name","language");--> statement-breakpoint
CREATE INDEX "attachment_message_idx" ON "attachment" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "attachment_unsent_idx" ON "attachment" USING btree ("created_at") WHERE message_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "channel_account_key" ON "channel" USING btree ("kind","account_id") WHERE state <> 'not_connected';--> statement-breakpoint
CREATE UNIQUE INDEX "identity_phone_key" ON "identity" USING btree ("workspace_id","channel_id","phone_key") WHERE phone_key is not null;