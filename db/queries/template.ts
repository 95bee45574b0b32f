import { and, eq } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { messageTemplate } from "#db/schema/index.ts";

/** News of a template that we know. @returns how many rows changed: one for each language meant */
export async function updateTemplates(
  { db, workspaceId }: Scope,
  channelId: string,
  { name, language }: { name: string; language: string | null },
  patch: { status?: string; category?: string },
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
