import { and, asc, eq, gt, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { attachment, channel, member, message, user } from "#db/schema/index.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import type { MessageState } from "#lib/domain/message/message.ts";
import type { AttachmentRecord } from "./attachment.ts";

export interface WebchatRow {
  id: string;
  author: "customer" | "ai" | "member" | "app" | "system";
  memberName: string | null;
  content: MessageContent;
  sentAt: Date;
  file: WebchatFile | null;
}

export type WebchatFile = Pick<AttachmentRecord, "id" | "fileName" | "mimeType" | "sizeBytes">;

/** A visitor sees what was sent, never what waits, failed or was withheld. */
const hiddenStates: MessageState[] = ["queued", "sending", "failed", "unknown", "withheld"];

const pageMax = 500;

const fileColumns = {
  id: attachment.id,
  fileName: attachment.fileName,
  mimeType: attachment.mimeType,
  sizeBytes: attachment.sizeBytes,
};

/** A kept file of the visitor's own conversation that the visitor may see: of a message that was sent, or an own upload. */
export async function findVisitorFile(
  { db, workspaceId }: Scope,
  conversationId: string,
  id: string,
): Promise<AttachmentRecord | null> {
  const ownUpload = and(isNull(attachment.messageId), isNull(attachment.uploadedBy));
  const [row] = await db
    .select({ file: attachment })
    .from(attachment)
    .leftJoin(message, and(eq(message.workspaceId, workspaceId), eq(message.id, attachment.messageId)))
    .where(
      and(
        eq(attachment.workspaceId, workspaceId),
        eq(attachment.conversationId, conversationId),
        eq(attachment.id, id),
        or(ownUpload, notInArray(message.state, hiddenStates)),
      ),
    );
  return row?.file ?? null;
}

export interface SeenMessage {
  seq: number;
  createdAt: Date;
}

/**
 * What a visitor may see of the conversation, oldest first: what was sent, never what waits, failed or was withheld.
 * A reply that was numbered before the visitor's last message but sent after it counts as newer than that.
 */
export async function listVisitorMessages(
  { db, workspaceId }: Scope,
  conversationId: string,
  after: SeenMessage | null,
): Promise<WebchatRow[]> {
  const newer = after ? or(gt(message.seq, after.seq), gt(message.acceptedAt, after.createdAt)) : undefined;
  return db
    .select({
      id: message.id,
      author: message.author,
      memberName: user.name,
      content: message.content,
      sentAt: message.sentAt,
      file: fileColumns,
    })
    .from(message)
    .leftJoin(
      attachment,
      and(
        eq(attachment.workspaceId, message.workspaceId),
        eq(attachment.messageId, message.id),
        eq(attachment.state, "stored"),
      ),
    )
    .leftJoin(member, and(eq(member.workspaceId, message.workspaceId), eq(member.id, message.memberId)))
    .leftJoin(user, eq(user.id, member.userId))
    .where(
      and(
        eq(message.workspaceId, workspaceId),
        eq(message.conversationId, conversationId),
        newer,
        ne(message.author, "system"),
        notInArray(message.state, hiddenStates),
      ),
    )
    .orderBy(asc(message.seq))
    .limit(pageMax);
}

/** A message within the visitor's own conversation; null for any other. */
export async function findSeen(
  { db, workspaceId }: Scope,
  conversationId: string,
  id: string,
): Promise<SeenMessage | null> {
  const [row] = await db
    .select({
      seq: message.seq,
      createdAt: sql<Date>`coalesce(${message.acceptedAt}, ${message.createdAt})`.mapWith(message.createdAt),
    })
    .from(message)
    .where(and(eq(message.workspaceId, workspaceId), eq(message.conversationId, conversationId), eq(message.id, id)));
  return row ?? null;
}

/** Puts these settings over the ones that are there, in one statement. False where there is no such web chat. */
export async function mergeWebchatSettings(
  { db, workspaceId }: Scope,
  channelId: string,
  change: Record<string, string>,
): Promise<boolean> {
  const rows = await db
    .update(channel)
    .set({ settings: sql`${channel.settings} || ${JSON.stringify(change)}::jsonb` })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId), eq(channel.kind, "webchat")))
    .returning({ id: channel.id });
  return rows.length > 0;
}
