CREATE TABLE "address_book_entry" (
	"workspace_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "address_book_entry_workspace_id_channel_id_address_pk" PRIMARY KEY("workspace_id","channel_id","address")
);
--> statement-breakpoint
ALTER TABLE "connect_attempt" ADD COLUMN "ended_account_id" text;--> statement-breakpoint
ALTER TABLE "connect_attempt" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "message_template" ADD COLUMN "quality" text;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "privacy_url" text;--> statement-breakpoint
ALTER TABLE "address_book_entry" ADD CONSTRAINT "address_book_entry_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_missing_idx" ON "attachment" USING btree ("workspace_id","conversation_id") WHERE state = 'pending' or problem = 'unreachable';