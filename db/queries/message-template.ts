import { and, asc, eq, type InferSelectModel, lt, or, sql } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { channel, messageTemplate } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";

export type TemplateRecord = InferSelectModel<typeof messageTemplate>;
export type NewTemplate = Omit<TemplateRecord, "workspaceId" | "id" | "channelId" | "syncedAt">;

/** What may be sent: approved templates of a channel, by name. */
export async function listApprovedTemplates({ db, workspaceId }: Scope, channelId: string): Promise<TemplateRecord[]> {
  return db
    .select()
    .from(messageTemplate)
    .where(
      and(
        eq(messageTemplate.workspaceId, workspaceId),
        eq(messageTemplate.channelId, channelId),
        eq(messageTemplate.status, "APPROVED"),
      ),
    )
    .orderBy(asc(messageTemplate.name), asc(messageTemplate.language))
    .limit(1_000);
}

export async function findTemplate({ db, workspaceId }: Scope, id: string): Promise<TemplateRecord | null> {
  const [row] = await db
    .select()
    .from(messageTemplate)
    .where(and(eq(messageTemplate.workspaceId, workspaceId), eq(messageTemplate.id, id)));
  return row ?? null;
}

/** The channel has these templates now: known ones keep their id, those that are gone go. */
export async function replaceTemplates(
  { db, workspaceId }: Scope,
  channelId: string,
  templates: readonly NewTemplate[],
  at: Date,
): Promise<void> {
  for (const template of templates) {
    const { externalId, category, status, quality, body, components } = template;
    await db
      .insert(messageTemplate)
      .values({ workspaceId, id: newId(), channelId, ...template, syncedAt: at })
      .onConflictDoUpdate({
        target: [
          messageTemplate.workspaceId,
          messageTemplate.channelId,
          messageTemplate.name,
          messageTemplate.language,
        ],
        set: { externalId, category, status, quality, body, components, syncedAt: at },
      });
  }
  await db
    .delete(messageTemplate)
    .where(
      and(
        eq(messageTemplate.workspaceId, workspaceId),
        eq(messageTemplate.channelId, channelId),
        lt(messageTemplate.syncedAt, at),
      ),
    );
}

/** News of a template that we know. @returns how many rows changed: one for each language meant */
export async function updateTemplates(
  { db, workspaceId }: Scope,
  channelId: string,
  { name, language }: { name: string; language: string | null },
  patch: { status?: string; category?: string; quality?: string },
): Promise<number> {
  const changed = await db
    .update(messageTemplate)
    .set(patch)
    .where(
      and(
        eq(messageTemplate.workspaceId, workspaceId),
        eq(messageTemplate.channelId, channelId),
        eq(messageTemplate.name, name),
        language === null ? undefined : eq(messageTemplate.language, language),
      ),
    )
    .returning({ id: messageTemplate.id });
  return changed.length;
}

/** Notes that a channel's templates are being asked for, whatever comes of it. */
export async function noteTemplatesAsked({ db, workspaceId }: Scope, channelId: string, at: Date): Promise<void> {
  await db
    .update(channel)
    .set({ settings: sql`${channel.settings} || ${JSON.stringify({ templatesAskedAt: at.toISOString() })}::jsonb` })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId)));
}

/** Connected WhatsApp channels whose templates were not asked for since `before`, of all workspaces. */
export async function listChannelsWithOldTemplates(
  db: Db,
  before: Date,
  limit: number,
): Promise<{ workspaceId: string; id: string }[]> {
  const askedAt = sql`${channel.settings} ->> 'templatesAskedAt'`;
  return db
    .select({ workspaceId: channel.workspaceId, id: channel.id })
    .from(channel)
    .where(
      and(
        eq(channel.kind, "whatsapp"),
        eq(channel.state, "connected"),
        sql`${channel.settings} ? 'wabaId'`,
        // The demo's account is nobody's: WhatsApp has nothing to say of it.
        sql`${channel.settings} ->> 'demo' is distinct from 'yes'`,
        or(sql`${askedAt} is null`, sql`${askedAt} < ${before.toISOString()}`),
      ),
    )
    .limit(limit);
}
