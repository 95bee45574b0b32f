import { bigint, date, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "#db/columns.ts";
import type { FallbackReason } from "#lib/domain/model/fallback-reason.ts";
import { modelApis, modelProviders, modelSources, structuredModes } from "#lib/domain/model/model-settings.ts";
import type { ModelPrice } from "#lib/domain/model/price.ts";
import { member, workspace } from "./workspace.ts";

/** What the owner chose for the AI. No row: the environment's model. `workspace.modelRevision` counts the changes. */
export const modelSettings = pgTable(
  "model_settings",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    source: text("source", { enum: modelSources }).notNull(),
    provider: text("provider", { enum: modelProviders }).notNull(),
    /** Null for OpenAI itself. */
    baseUrl: text("base_url"),
    api: text("api", { enum: modelApis }).notNull(),
    model: text("model").notNull(),
    /** What writes down voice notes; null: AI_TRANSCRIPTION_MODEL, or the usual one of the server. */
    speechModel: text("speech_model"),
    keySealed: text("key_sealed"),
    /** The last characters of the key: all of it that a browser ever sees. */
    keyEnding: text("key_ending"),
    /** What the server was found to be able to when it was tested; null: not known. */
    structured: text("structured", { enum: structuredModes }),
    prices: jsonb("prices").$type<ModelPrice[]>().notNull().default([]),
    /** Null: no limit. */
    dailyTokensMax: bigint("daily_tokens_max", { mode: "number" }),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({
      name: "model_settings_member_fk",
      columns: [t.workspaceId, t.updatedBy],
      foreignColumns: [member.workspaceId, member.id],
    }),
  ],
);

/** What the model was used for on one day of the workspace's own time zone. One row a day, counted up in place. */
export const modelDay = pgTable(
  "model_day",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    day: date("day", { mode: "string" }).notNull(),
    /** Turns of the AI while a model was configured, and how many of them the scripted agent answered. */
    turns: integer("turns").notNull().default(0),
    fallbackTurns: integer("fallback_turns").notNull().default(0),
    fallbacks: jsonb("fallbacks").$type<Partial<Record<FallbackReason, number>>>().notNull().default({}),
    inputTokens: bigint("input_tokens", { mode: "number" }).notNull().default(0),
    cachedInputTokens: bigint("cached_input_tokens", { mode: "number" }).notNull().default(0),
    outputTokens: bigint("output_tokens", { mode: "number" }).notNull().default(0),
    /** Millionths of a US dollar, of the tokens whose price was known. */
    costMicros: bigint("cost_micros", { mode: "number" }).notNull().default(0),
    /** Tokens whose price was not known. */
    unpricedTokens: bigint("unpriced_tokens", { mode: "number" }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day] })],
);
