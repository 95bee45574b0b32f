import type { InferInsertModel } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { workspace } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { testNow } from "./app.ts";

/** A new empty workspace, as the handle that every other factory takes. */
export async function createWorkspace(
  db: Db,
  overrides: Partial<InferInsertModel<typeof workspace>> = {},
): Promise<Scope> {
  const id = overrides.id ?? newId();
  await db
    .insert(workspace)
    .values({ name: "Harbor & Finch Legal", pauseMinutes: 15, createdAt: testNow, ...overrides, id });
  return { db, workspaceId: id };
}
