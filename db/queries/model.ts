import { and, asc, eq, gte, inArray, type InferInsertModel, type InferSelectModel, isNull, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { modelDay, modelSettings, turn, workspace } from "#db/schema/index.ts";
import type { FallbackReason } from "#lib/domain/model/fallback-reason.ts";
import type { StructuredMode, TokenUsage } from "#lib/domain/model/model-settings.ts";

export type ModelSettingsRecord = InferSelectModel<typeof modelSettings>;
export type ModelDayRecord = InferSelectModel<typeof modelDay>;

/** Null: the owner has chosen nothing. */
export async function findModelSettings({ db, workspaceId }: Scope): Promise<ModelSettingsRecord | null> {
  const [row] = await db.select().from(modelSettings).where(eq(modelSettings.workspaceId, workspaceId));
  return row ?? null;
}

/** Every process takes the new settings with its next turn, because the revision that turns read has grown. */
export async function saveModelSettings(
  { db, workspaceId }: Scope,
  values: Omit<InferInsertModel<typeof modelSettings>, "workspaceId">,
  spentOn: string | null,
): Promise<void> {
  await db
    .update(workspace)
    .set({ modelRevision: sql`${workspace.modelRevision} + 1`, modelSpentOn: spentOn })
    .where(eq(workspace.id, workspaceId));
  await db
    .insert(modelSettings)
    .values({ workspaceId, ...values })
    .onConflictDoUpdate({ target: modelSettings.workspaceId, set: values });
}

export interface CountedTurn {
  /** In the workspace's time zone. */
  day: string;
  usage: TokenUsage;
  costMicros: number | null;
  fallbackBecause: FallbackReason | null;
  /** Null: no limit. */
  dailyTokensMax: number | null;
  /** It was no turn but work beside one: a brief, a transcript, a picture. */
  beside?: boolean;
}

/**
 * Adds a turn to its day and closes the day when the budget is used up: one statement, so that any number of processes
 * count as one and exactly one of them is told.
 * @returns whether this turn used up the budget
 */
export async function countModelTurn({ db, workspaceId }: Scope, counted: CountedTurn): Promise<boolean> {
  const { day, usage, costMicros, fallbackBecause, dailyTokensMax, beside = false } = counted;
  const turns = beside ? 0 : 1;
  const tokens = usage.inputTokens + usage.outputTokens;
  const fell = fallbackBecause === null ? 0 : 1;
  const fallbacks = JSON.stringify(fallbackBecause === null ? {} : { [fallbackBecause]: 1 });
  const spent = await db.execute(sql`
    with counted as (
      insert into model_day as d (
        workspace_id, day, turns, fallback_turns, fallbacks,
        input_tokens, cached_input_tokens, output_tokens, cost_micros, unpriced_tokens
      ) values (
        ${workspaceId}, ${day}, ${turns}, ${fell}, ${fallbacks}::jsonb,
        ${usage.inputTokens}, ${usage.cachedInputTokens}, ${usage.outputTokens},
        ${costMicros ?? 0}, ${costMicros === null ? tokens : 0}
      )
      on conflict (workspace_id, day) do update set
        turns = d.turns + excluded.turns,
        fallback_turns = d.fallback_turns + excluded.fallback_turns,
        fallbacks = d.fallbacks || coalesce(
          (select jsonb_object_agg(key, coalesce((d.fallbacks ->> key)::int, 0) + value::int)
             from jsonb_each_text(excluded.fallbacks)), '{}'),
        input_tokens = d.input_tokens + excluded.input_tokens,
        cached_input_tokens = d.cached_input_tokens + excluded.cached_input_tokens,
        output_tokens = d.output_tokens + excluded.output_tokens,
        cost_micros = d.cost_micros + excluded.cost_micros,
        unpriced_tokens = d.unpriced_tokens + excluded.unpriced_tokens
      returning d.input_tokens + d.output_tokens as tokens
    )
    update workspace set model_spent_on = ${day}
      from counted
     where workspace.id = ${workspaceId}
       and counted.tokens >= ${dailyTokensMax}::bigint
       and workspace.model_spent_on is distinct from ${day}
    returning workspace.id`);
  return spent.length > 0;
}

/** Where the settings still name this server, how it gives objects is known from now on. */
export async function storeStructuredMode(
  { db, workspaceId }: Scope,
  { baseUrl, api, model }: Pick<ModelSettingsRecord, "baseUrl" | "api" | "model">,
  structured: StructuredMode,
): Promise<void> {
  await db
    .update(modelSettings)
    .set({ structured })
    .where(
      and(
        eq(modelSettings.workspaceId, workspaceId),
        baseUrl === null ? isNull(modelSettings.baseUrl) : eq(modelSettings.baseUrl, baseUrl),
        eq(modelSettings.api, api),
        eq(modelSettings.model, model),
      ),
    );
}

export async function findTokensOfDay({ db, workspaceId }: Scope, day: string): Promise<number> {
  const [row] = await db
    .select({ inputTokens: modelDay.inputTokens, outputTokens: modelDay.outputTokens })
    .from(modelDay)
    .where(and(eq(modelDay.workspaceId, workspaceId), eq(modelDay.day, day)));
  return row ? row.inputTokens + row.outputTokens : 0;
}

/** Oldest first; days without a turn are missing. */
export async function listModelDays({ db, workspaceId }: Scope, fromDay: string): Promise<ModelDayRecord[]> {
  return db
    .select()
    .from(modelDay)
    .where(and(eq(modelDay.workspaceId, workspaceId), gte(modelDay.day, fromDay)))
    .orderBy(asc(modelDay.day));
}

export interface ModelUseOfConversations extends TokenUsage {
  turns: number;
  fallbackTurns: number;
  costMicros: number;
  /** Turns that used tokens, by whether their price was known. */
  pricedTurns: number;
  unpricedTurns: number;
}

/** What the model was used for in these conversations, turns without a configured model left out. */
export async function sumModelUse(
  { db, workspaceId }: Scope,
  conversationIds: readonly string[],
): Promise<ModelUseOfConversations> {
  const asked = sql`${turn.inputTokens} + ${turn.outputTokens} > 0`;
  const [row] = await db
    .select({
      turns: sql<number>`count(*)::int`,
      fallbackTurns: sql<number>`count(${turn.fallbackBecause})::int`,
      inputTokens: sql<number>`coalesce(sum(${turn.inputTokens}), 0)::float8`,
      cachedInputTokens: sql<number>`coalesce(sum(${turn.cachedInputTokens}), 0)::float8`,
      outputTokens: sql<number>`coalesce(sum(${turn.outputTokens}), 0)::float8`,
      costMicros: sql<number>`coalesce(sum(${turn.costMicros}), 0)::float8`,
      pricedTurns: sql<number>`(count(*) filter (where ${turn.costMicros} is not null and ${asked}))::int`,
      unpricedTurns: sql<number>`(count(*) filter (where ${turn.costMicros} is null and ${asked}))::int`,
    })
    .from(turn)
    .where(
      and(
        eq(turn.workspaceId, workspaceId),
        inArray(turn.conversationId, [...conversationIds]),
        sql`${turn.model} is not null`,
      ),
    );
  if (!row) throw new Error("an aggregate gave no row");
  return row;
}
