import { findAttachment, listAttachments, updateAttachment } from "#db/queries/attachment.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";
import { filesOf } from "./media-files.ts";

/** What is known of a file that goes: nothing but that there was one. */
const forgotten = {
  state: "removed",
  problem: null,
  fileName: null,
  sha256: null,
  providerMediaId: null,
  sourceUrl: null,
} as const;

/** Somebody deleted these messages: their files go too, the bytes by a job. */
export async function removeAttachments(tx: Ctx, messageIds: readonly string[]): Promise<void> {
  await forget(tx, messageIds, {});
}

/** A message is about to be deleted as a row: its files are let go of, and swept later. */
export async function detachAttachments(tx: Ctx, messageId: string): Promise<void> {
  await forget(tx, [messageId], { messageId: null });
}

async function forget(tx: Ctx, messageIds: readonly string[], more: { messageId?: null }): Promise<void> {
  for (const { id } of await listAttachments(tx, messageIds)) {
    await updateAttachment(tx, id, { ...forgotten, ...more });
    await enqueue(tx.db, "media.remove", { workspaceId: tx.workspaceId, attachmentId: id }, { key: `media:${id}` });
  }
}

/** Deletes the bytes of a removed file. */
export async function removeFile(ctx: Ctx, attachmentId: string): Promise<void> {
  const attachment = await findAttachment(ctx, attachmentId);
  if (attachment?.state !== "removed" || attachment.storageKey === null) return;
  await filesOf(ctx.app).delete(attachment.storageKey);
  await updateAttachment(ctx, attachmentId, { storageKey: null }, "removed");
}
