ALTER TABLE "attachment" ADD COLUMN "duration_ms" integer;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "reading" jsonb;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "open_questions" jsonb DEFAULT '[]'::jsonb NOT NULL;