import type { InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { answer, answerHistory, identity, lead } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { testNow } from "./app.ts";

export async function createLead(
  { db, workspaceId }: Scope,
  overrides: Partial<InferInsertModel<typeof lead>> = {},
): Promise<{ id: string }> {
  const id = overrides.id ?? newId();
  await db
    .insert(lead)
    .values({ name: "Marcus Bell", createdAt: testNow, updatedAt: testNow, ...overrides, workspaceId, id });
  return { id };
}

/** An address of a lead on a channel: a phone number of its own unless told otherwise. */
export async function createIdentity(
  { db, workspaceId }: Scope,
  overrides: Partial<InferInsertModel<typeof identity>> & { leadId: string; channelId: string },
): Promise<{ id: string; phone: string | null; userId: string | null }> {
  const id = overrides.id ?? newId();
  const { userId = null } = overrides;
  const phone = overrides.phone === undefined && userId === null ? phoneOf(id) : (overrides.phone ?? null);
  await db
    .insert(identity)
    .values({ name: "Marcus Bell", createdAt: testNow, ...overrides, workspaceId, id, phone, userId });
  return { id, phone, userId };
}

function phoneOf(id: string): string {
  return `1555${BigInt(`0x${id.slice(-8)}`)
    .toString()
    .padStart(10, "0")}`;
}

/** The current answer to a question, and its line in the history. */
export async function createAnswer(
  { db, workspaceId }: Scope,
  values: Partial<InferInsertModel<typeof answer>> & { leadId: string; questionKey: string },
): Promise<void> {
  const row = { state: "answered" as const, setBy: "ai" as const, updatedAt: testNow, ...values, workspaceId };
  await db.insert(answer).values(row);
  const { leadId, questionKey, state, value, words, messageId, setBy, memberId } = row;
  await db.insert(answerHistory).values({
    workspaceId,
    id: newId(),
    leadId,
    questionKey,
    state,
    value,
    words,
    messageId,
    setBy,
    memberId,
    at: row.updatedAt,
  });
}
