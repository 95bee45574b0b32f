import { eq, type InferSelectModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { workspace } from "#db/schema/index.ts";

export async function findWorkspace({ db, workspaceId }: Scope): Promise<InferSelectModel<typeof workspace> | null> {
  const [row] = await db.select().from(workspace).where(eq(workspace.id, workspaceId));
  return row ?? null;
}
