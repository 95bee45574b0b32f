import type { AttachmentRecord } from "#db/queries/attachment.ts";
import { readingOf } from "#lib/domain/message/media-reading.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/**
 * A file is here: if it is a recording or a picture, it is listened to or looked at, where a model can. Before other
 * background work and in no lane, since a customer waits for it.
 */
export async function scheduleReading(
  tx: Ctx,
  { id, media }: Pick<AttachmentRecord, "id" | "media">,
  { attempt = 1, runAt }: { attempt?: number; runAt?: Date } = {},
): Promise<void> {
  if (readingOf(media) === null) return;
  const payload = { workspaceId: tx.workspaceId, attachmentId: id, attempt };
  await enqueue(tx.db, "media.read", payload, { key: `read:${id}`, ...(runAt ? { runAt } : {}) });
}
