import {
  and,
  asc,
  eq,
  gte,
  inArray,
  type InferInsertModel,
  type InferSelectModel,
  isNull,
  lt,
  or,
  sql,
} from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { attachment, conversation } from "#db/schema/index.ts";
import type { AttachmentState } from "#lib/domain/message/attachment.ts";

export type AttachmentRecord = InferSelectModel<typeof attachment>;
export type NewAttachment = Omit<InferInsertModel<typeof attachment>, "workspaceId">;
type AttachmentPatch = Partial<Omit<AttachmentRecord, "workspaceId" | "id">>;

const byId = (workspaceId: string, id: string) => and(eq(attachment.workspaceId, workspaceId), eq(attachment.id, id));

export async function insertAttachment({ db, workspaceId }: Scope, values: NewAttachment): Promise<void> {
  await db.insert(attachment).values({ workspaceId, ...values });
}

export async function findAttachment({ db, workspaceId }: Scope, id: string): Promise<AttachmentRecord | null> {
  const [row] = await db.select().from(attachment).where(byId(workspaceId, id));
  return row ?? null;
}

/** The files of some messages, in the order in which they came. */
export async function listAttachments(
  { db, workspaceId }: Scope,
  messageIds: readonly string[],
): Promise<AttachmentRecord[]> {
  if (messageIds.length === 0) return [];
  return db
    .select()
    .from(attachment)
    .where(and(eq(attachment.workspaceId, workspaceId), inArray(attachment.messageId, [...messageIds])))
    .orderBy(asc(attachment.id));
}

/** Uploads of a conversation that no message has taken yet, locked: two messages cannot take the same file. */
export async function lockUploads(
  { db, workspaceId }: Scope,
  conversationId: string,
  ids: readonly string[],
): Promise<AttachmentRecord[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(attachment)
    .where(
      and(
        eq(attachment.workspaceId, workspaceId),
        eq(attachment.conversationId, conversationId),
        eq(attachment.state, "stored"),
        isNull(attachment.messageId),
        inArray(attachment.id, [...ids]),
      ),
    )
    .for("update");
}

/** @returns whether it was in the state that was expected, and is changed */
export async function updateAttachment(
  { db, workspaceId }: Scope,
  id: string,
  patch: AttachmentPatch,
  expected?: AttachmentState,
): Promise<boolean> {
  const rows = await db
    .update(attachment)
    .set(patch)
    .where(and(byId(workspaceId, id), expected ? eq(attachment.state, expected) : undefined))
    .returning({ id: attachment.id });
  return rows.length > 0;
}

/**
 * What did not come because its channel was broken is to be fetched again: what waited for that, and what was given up
 * since `since`.
 */
export async function reopenMissing(
  { db, workspaceId }: Scope,
  channelId: string,
  since: Date,
  limit: number,
): Promise<{ id: string; conversationId: string; isPast: boolean }[]> {
  const { state, problem, createdAt } = attachment;
  const isMissing = or(
    and(eq(state, "pending"), eq(problem, "reconnection")),
    and(eq(state, "failed"), eq(problem, "unreachable"), gte(createdAt, since)),
  );
  const missing = db
    .select({ id: attachment.id })
    .from(attachment)
    .innerJoin(
      conversation,
      and(eq(conversation.workspaceId, attachment.workspaceId), eq(conversation.id, attachment.conversationId)),
    )
    .where(and(eq(attachment.workspaceId, workspaceId), eq(conversation.channelId, channelId), isMissing))
    .limit(limit);
  return db
    .update(attachment)
    .set({ state: "pending", problem: null })
    .where(and(eq(attachment.workspaceId, workspaceId), inArray(attachment.id, missing)))
    .returning({ id: attachment.id, conversationId: attachment.conversationId, isPast: isOfPast });
}

/** Its message was imported: it is of the time before the channel was connected. */
const isOfPast = sql<boolean>`exists (select from message where message.workspace_id = attachment.workspace_id
  and message.id = attachment.message_id and message.imported)`;

/** What was uploaded, or taken from its message, before a time and belongs to no message. Of all workspaces. */
export async function listUnsentAttachments(db: Db, before: Date, limit: number): Promise<AttachmentRecord[]> {
  return db
    .select()
    .from(attachment)
    .where(and(isNull(attachment.messageId), lt(attachment.createdAt, before)))
    .limit(limit);
}

/** From here on no message can take it. @returns false when one has */
export async function giveUpUnsent({ db, workspaceId }: Scope, id: string): Promise<boolean> {
  const rows = await db
    .update(attachment)
    .set({ state: "removed" })
    .where(and(byId(workspaceId, id), isNull(attachment.messageId)))
    .returning({ id: attachment.id });
  return rows.length > 0;
}

export async function deleteAttachment({ db, workspaceId }: Scope, id: string): Promise<void> {
  await db.delete(attachment).where(byId(workspaceId, id));
}
