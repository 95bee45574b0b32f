import { type AttachmentRecord, lockUploads } from "#db/queries/attachment.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";

/**
 * Uploads of a conversation in the order that was asked for, locked until they belong to their messages.
 * @param by a visitor's uploads are not the team's to send, nor the other way round
 * @throws AppError `conflict` for one that is not there: sent before, swept, or somebody else's
 */
export async function takeUploads(
  tx: Ctx,
  conversationId: string,
  ids: readonly string[],
  by: "member" | "visitor",
): Promise<AttachmentRecord[]> {
  const found = await lockUploads(tx, conversationId, ids);
  return [...new Set(ids)].map((id) => {
    const upload = found.find((one) => one.id === id && (one.uploadedBy === null) === (by === "visitor"));
    if (!upload) throw new AppError("conflict", "A file is no longer there. Attach it again.");
    return upload;
  });
}
