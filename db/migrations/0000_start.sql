CREATE TABLE "channel" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"access_token_sealed" text,
	"app_secret_sealed" text,
	"verify_token_sealed" text,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_event_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "orphan_status" (
	"workspace_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"error" jsonb,
	CONSTRAINT "orphan_status_workspace_id_channel_id_external_id_status_pk" PRIMARY KEY("workspace_id","channel_id","external_id","status")
);
--> statement-breakpoint
CREATE TABLE "parked_echo" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"event" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "parked_echo_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_kind" text NOT NULL,
	"body" "bytea" NOT NULL,
	"body_sha256" text NOT NULL,
	"signed_with" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone,
	"ignored" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"workflow_version_id" uuid,
	"folder" text DEFAULT 'open' NOT NULL,
	"assignee_id" uuid,
	"control" text DEFAULT 'ai' NOT NULL,
	"pause_because" text,
	"pause_since" timestamp with time zone,
	"pause_until" timestamp with time zone,
	"pause_member_id" uuid,
	"control_epoch" integer DEFAULT 0 NOT NULL,
	"waiting_handoff_id" uuid,
	"waiting_since" timestamp with time zone,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"last_customer_seq" integer DEFAULT 0 NOT NULL,
	"answered_seq" integer DEFAULT 0 NOT NULL,
	"human_answered_seq" integer DEFAULT 0 NOT NULL,
	"read_seq" integer DEFAULT 0 NOT NULL,
	"unanswered_since" timestamp with time zone,
	"last_customer_arrived_at" timestamp with time zone,
	"last_customer_at" timestamp with time zone,
	"asked_question_key" text,
	"asked_count" integer DEFAULT 0 NOT NULL,
	"helpless_count" integer DEFAULT 0 NOT NULL,
	"language" text,
	"greeted" boolean DEFAULT false NOT NULL,
	"last_message_at" timestamp with time zone,
	"last_message_id" uuid,
	"unread_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_label" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"label_id" uuid NOT NULL,
	CONSTRAINT "conversation_label_workspace_id_conversation_id_label_id_pk" PRIMARY KEY("workspace_id","conversation_id","label_id")
);
--> statement-breakpoint
CREATE TABLE "handoff" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"picked_up_at" timestamp with time zone,
	"picked_up_by" uuid,
	"open_questions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"brief" jsonb,
	"brief_at" timestamp with time zone,
	CONSTRAINT "handoff_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "label" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"color" text NOT NULL,
	CONSTRAINT "label_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"author" text NOT NULL,
	"member_id" uuid,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"text" text NOT NULL,
	"external_id" text,
	"reply_to_id" uuid,
	"reply_to_external_id" text,
	"during_pause" boolean DEFAULT false NOT NULL,
	"control_epoch" integer,
	"answers_from_seq" integer,
	"answers_through_seq" integer,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sending_since" timestamp with time zone,
	"next_attempt_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"repeated_at" timestamp with time zone,
	"error" jsonb,
	"withheld_because" text,
	"reactions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"sent_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "timeline_event" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ordinal" bigint GENERATED ALWAYS AS IDENTITY (sequence name "timeline_event_ordinal_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "timeline_event_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "turn" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"control_epoch" integer NOT NULL,
	"from_seq" integer NOT NULL,
	"through_seq" integer NOT NULL,
	"agent" text NOT NULL,
	"fallback_because" text,
	"outcome" text NOT NULL,
	"verdicts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"duration_ms" integer NOT NULL,
	"message_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "turn_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"workspace_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"words" text,
	"message_id" uuid,
	"set_by" text,
	"member_id" uuid,
	"locked" boolean DEFAULT false NOT NULL,
	"invalid_count" integer DEFAULT 0 NOT NULL,
	"refused_count" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_workspace_id_lead_id_question_key_pk" PRIMARY KEY("workspace_id","lead_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "answer_history" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"words" text,
	"message_id" uuid,
	"set_by" text,
	"member_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_history_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"phone" text,
	"user_id" text,
	"name" text,
	"username" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "lead" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"email" text,
	"phone" text,
	"language" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "note_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" text,
	"response" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" uuid,
	"cause_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notification_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeat" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalog_item" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"price_minor" bigint,
	"currency" text,
	"position" integer NOT NULL,
	CONSTRAINT "catalog_item_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workflow" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_revision" integer NOT NULL,
	"draft_saved_at" timestamp with time zone,
	"published_version_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workflow_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workflow_version" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"workflow_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" uuid,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "workflow_version_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_key_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" double precision NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"pause_minutes" double precision NOT NULL,
	"brand_color" text DEFAULT '#26433a' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orphan_status" ADD CONSTRAINT "orphan_status_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_echo" ADD CONSTRAINT "parked_echo_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace_id_identity_id_identity_workspace_id_id_fk" FOREIGN KEY ("workspace_id","identity_id") REFERENCES "public"."identity"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace_id_lead_id_lead_workspace_id_id_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "public"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace_id_workflow_version_id_workflow_version_workspace_id_id_fk" FOREIGN KEY ("workspace_id","workflow_version_id") REFERENCES "public"."workflow_version"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace_id_assignee_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_label" ADD CONSTRAINT "conversation_label_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_label" ADD CONSTRAINT "conversation_label_workspace_id_label_id_label_workspace_id_id_fk" FOREIGN KEY ("workspace_id","label_id") REFERENCES "public"."label"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label" ADD CONSTRAINT "label_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_workspace_id_conversation_id_conversation_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversation"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_workspace_id_lead_id_lead_workspace_id_id_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "public"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_history" ADD CONSTRAINT "answer_history_workspace_id_lead_id_lead_workspace_id_id_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "public"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_workspace_id_lead_id_lead_workspace_id_id_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "public"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead" ADD CONSTRAINT "lead_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_workspace_id_lead_id_lead_workspace_id_id_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "public"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD CONSTRAINT "catalog_item_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow" ADD CONSTRAINT "workflow_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_version" ADD CONSTRAINT "workflow_version_workspace_id_workflow_id_workflow_workspace_id_id_fk" FOREIGN KEY ("workspace_id","workflow_id") REFERENCES "public"."workflow"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "channel_account_key" ON "channel" USING btree ("kind","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parked_echo_external_key" ON "parked_echo" USING btree ("workspace_id","channel_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_delivery_body_key" ON "webhook_delivery" USING btree ("channel_kind","body_sha256");--> statement-breakpoint
CREATE INDEX "webhook_delivery_open_idx" ON "webhook_delivery" USING btree ("received_at") WHERE processed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_identity_key" ON "conversation" USING btree ("workspace_id","identity_id");--> statement-breakpoint
CREATE INDEX "conversation_folder_idx" ON "conversation" USING btree ("workspace_id","folder","last_message_at","id");--> statement-breakpoint
CREATE INDEX "conversation_channel_idx" ON "conversation" USING btree ("workspace_id","channel_id","folder","last_message_at","id");--> statement-breakpoint
CREATE INDEX "conversation_waiting_idx" ON "conversation" USING btree ("workspace_id","waiting_since") WHERE waiting_since is not null;--> statement-breakpoint
CREATE INDEX "conversation_unread_idx" ON "conversation" USING btree ("workspace_id","last_message_at") WHERE unread_count > 0 and folder = 'open';--> statement-breakpoint
CREATE INDEX "conversation_assignee_idx" ON "conversation" USING btree ("workspace_id","assignee_id","last_message_at") WHERE assignee_id is not null;--> statement-breakpoint
CREATE INDEX "conversation_lead_idx" ON "conversation" USING btree ("workspace_id","lead_id");--> statement-breakpoint
CREATE INDEX "conversation_label_idx" ON "conversation_label" USING btree ("workspace_id","label_id","conversation_id");--> statement-breakpoint
CREATE INDEX "handoff_conversation_idx" ON "handoff" USING btree ("workspace_id","conversation_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "label_name_key" ON "label" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "message_external_key" ON "message" USING btree ("workspace_id","channel_id","external_id") WHERE external_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "message_seq_key" ON "message" USING btree ("workspace_id","conversation_id","seq");--> statement-breakpoint
CREATE INDEX "message_ai_idx" ON "message" USING btree ("workspace_id","conversation_id","created_at") WHERE author = 'ai';--> statement-breakpoint
CREATE INDEX "message_unknown_idx" ON "message" USING btree ("workspace_id","sending_since") WHERE state in ('sending', 'unknown');--> statement-breakpoint
CREATE INDEX "message_text_idx" ON "message" USING gin (to_tsvector('simple', "text"));--> statement-breakpoint
CREATE INDEX "timeline_event_conversation_idx" ON "timeline_event" USING btree ("workspace_id","conversation_id","at","ordinal");--> statement-breakpoint
CREATE INDEX "turn_conversation_idx" ON "turn" USING btree ("workspace_id","conversation_id","at");--> statement-breakpoint
CREATE INDEX "answer_history_lead_idx" ON "answer_history" USING btree ("workspace_id","lead_id","question_key","at");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_phone_key" ON "identity" USING btree ("workspace_id","channel_id","phone") WHERE phone is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_user_key" ON "identity" USING btree ("workspace_id","channel_id","user_id") WHERE user_id is not null;--> statement-breakpoint
CREATE INDEX "identity_search_idx" ON "identity" USING gin (to_tsvector('simple', translate(coalesce("name", '') || ' ' || coalesce("username", '') || ' ' || coalesce("phone", '') || ' ' || reverse(coalesce("phone", '')), '@._+-', '     ')));--> statement-breakpoint
CREATE INDEX "identity_lead_idx" ON "identity" USING btree ("workspace_id","lead_id");--> statement-breakpoint
CREATE INDEX "lead_created_idx" ON "lead" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "lead_search_idx" ON "lead" USING gin (to_tsvector('simple', translate(coalesce("name", '') || ' ' || coalesce("email", '') || ' ' || coalesce("phone", '') || ' ' || reverse(coalesce("phone", '')), '@._+-', '     ')));--> statement-breakpoint
CREATE INDEX "note_lead_idx" ON "note" USING btree ("workspace_id","lead_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_cause_key" ON "notification" USING btree ("workspace_id","member_id","kind","cause_id");--> statement-breakpoint
CREATE INDEX "notification_member_idx" ON "notification" USING btree ("workspace_id","member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notification_unread_idx" ON "notification" USING btree ("workspace_id","member_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "catalog_item_position_idx" ON "catalog_item" USING btree ("workspace_id","position","id");--> statement-breakpoint
CREATE UNIQUE INDEX "workflow_version_key" ON "workflow_version" USING btree ("workspace_id","workflow_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "member_user_key" ON "member" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "member_user_idx" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_member_idx" ON "session" USING btree ("workspace_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_key" ON "user" USING btree ("email");