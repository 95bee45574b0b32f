import type { InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { turn } from "#db/schema/index.ts";

export async function insertTurn(
  { db, workspaceId }: Scope,
  values: Omit<InferInsertModel<typeof turn>, "workspaceId">,
): Promise<void> {
  await db.insert(turn).values({ workspaceId, ...values });
}
