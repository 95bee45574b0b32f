import type { Scope } from "#db/client.ts";
import { conversationLabel, label } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";

/** A label of the workspace, put on `conversationIds`. */
export async function createLabel(
  { db, workspaceId }: Scope,
  {
    name = "VIP",
    color = "amber",
    conversationIds = [],
  }: { name?: string; color?: string; conversationIds?: string[] } = {},
): Promise<{ id: string; name: string; color: string }> {
  const id = newId();
  await db.insert(label).values({ workspaceId, id, name, color });
  if (conversationIds.length > 0) {
    await db
      .insert(conversationLabel)
      .values(conversationIds.map((conversationId) => ({ workspaceId, conversationId, labelId: id })));
  }
  return { id, name, color };
}
