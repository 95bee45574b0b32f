import { v5 } from "uuid";
import { z } from "zod";
import { type AttachmentRecord, listAttachments } from "#db/queries/attachment.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findMessage, type MessageRecord } from "#db/queries/message.ts";
import { listEventsAfter, listMessagesAfter } from "#db/queries/thread.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { wordsOf } from "#lib/domain/message/media-reading.ts";
import type { Env } from "#lib/platform/env.ts";
import { newId } from "#lib/platform/ids.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { attachmentView } from "#lib/services/conversation/attachment-view.ts";
import { messageProblem } from "#lib/services/conversation/message-problem.ts";
import { sendMemberMessage } from "#lib/services/conversation/send-member-message.ts";
import { timelineEntryView } from "#lib/services/conversation/timeline-view.ts";
import { readCursor, writeCursor } from "#lib/services/cursor.ts";
import { readMemberDirectory } from "#lib/services/member/member-directory.ts";
import type { attachmentResource, messageResource, timelineResource } from "./schemas.ts";

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** Below 1 stand messages of the time before the channel was connected. */
const seqMin = -(2 ** 31);
const messageCursor = z.tuple([z.number().int()]);
const eventCursor = z.tuple([z.iso.datetime({ offset: true }), z.number().int()]);

export async function readMessages(ctx: Ctx, conversationId: string, { limit, cursor }: Paging) {
  await requireConversation(ctx, conversationId);
  const [afterSeq] = cursor ? readCursor(messageCursor, cursor) : [seqMin];
  const found = await listMessagesAfter(ctx, conversationId, afterSeq, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = found.length > limit && last ? writeCursor(last.seq) : null;
  return { data: await resourcesOf(ctx, rows), nextCursor };
}

export async function readTimeline(ctx: Ctx, conversationId: string, { limit, cursor }: Paging) {
  await requireConversation(ctx, conversationId);
  const [at, ordinal] = cursor ? readCursor(eventCursor, cursor) : [];
  const after = at !== undefined && ordinal !== undefined ? { at, ordinal } : null;
  const [found, members, workspace] = await Promise.all([
    listEventsAfter(ctx, conversationId, after, limit + 1),
    readMemberDirectory(ctx),
    findWorkspace(ctx),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const data = rows.map((row): z.infer<typeof timelineResource> => {
    const { type: _, ...view } = timelineEntryView(row, members, workspace?.pauseMinutes ?? 0);
    return { ...view, memberId: row.event.memberId, data: row.event.data };
  });
  return { data, nextCursor: found.length > limit && last ? writeCursor(last.atExact, last.event.ordinal) : null };
}

/** The id follows from the caller's key: a call that is repeated after a crash is the same message, not a second one. */
export async function sendMessage(
  ctx: Ctx,
  conversationId: string,
  { text, idempotencyKey }: { text: string; idempotencyKey: string | null },
) {
  const id = idempotencyKey === null ? newId() : v5(`message:${conversationId}:${idempotencyKey}`, ctx.workspaceId);
  const { messageId } = await sendMemberMessage(ctx, conversationId, { id, text });
  const message = await findMessage(ctx, messageId);
  if (!message) throw new AppError("not_found", "This message does not exist.");
  const [resource] = await resourcesOf(ctx, [message]);
  if (!resource) throw new AppError("not_found", "This message does not exist.");
  return resource;
}

async function resourcesOf(ctx: Ctx, messages: readonly MessageRecord[]): Promise<z.infer<typeof messageResource>[]> {
  const files = await listAttachments(
    ctx,
    messages.map((one) => one.id),
  );
  return messages.map((message) => {
    const own = message.deletedAt === null ? files.filter((one) => one.messageId === message.id) : [];
    return { ...messageOf(message), attachments: own.flatMap((one) => attachmentOf(ctx.app.env, one) ?? []) };
  });
}

function attachmentOf(env: Pick<Env, "appUrl">, file: AttachmentRecord): z.infer<typeof attachmentResource> | null {
  const view = attachmentView(file);
  if (view === null) return null;
  const { id, media: type, state, fileName, mimeType, sizeBytes, problem } = view;
  const url = state === "stored" ? `${env.appUrl}/api/v1/files/${id}` : view.url;
  return { id, type, state, fileName, mimeType, sizeBytes, url, problem };
}

async function requireConversation(ctx: Ctx, id: string): Promise<void> {
  if (!(await findConversation(ctx, id))) throw new AppError("not_found", "This conversation does not exist.");
}

function messageOf(message: MessageRecord): Omit<z.infer<typeof messageResource>, "attachments"> {
  const deleted = message.deletedAt !== null;
  return {
    id: message.id,
    author: message.author,
    memberId: message.memberId,
    state: message.state,
    text: deleted ? "" : wordsOf(message.content, message.reading),
    content: deleted ? { type: "unsupported", what: "Message deleted", hint: "none" } : message.content,
    replyToId: message.replyToId,
    problem: messageProblem(message),
    at: message.sentAt.toISOString(),
    createdAt: message.createdAt.toISOString(),
  };
}
