import { type AttachmentRecord, findAttachment } from "#db/queries/attachment.ts";
import { findIdentity } from "#db/queries/identity.ts";
import type { ByteRange } from "#lib/storage/file-store.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { detectType } from "./detect-type.ts";
import { filesOf } from "./media-files.ts";

/** A kept file with what a response has to say of it. */
export interface ServedFile {
  mimeType: string;
  fileName: string | null;
  sizeBytes: number;
  /** Changes with the bytes. */
  etag: string;
  /** Null when the bytes are gone. */
  open(range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
}

/**
 * A file of the member's workspace.
 * @throws AppError `not_found`, also for a file of another workspace and for one that is not here yet
 */
export async function openFile(ctx: Ctx, attachmentId: string): Promise<ServedFile> {
  requirePermission(ctx, "conversation.read");
  return servedFile(ctx, await findAttachment(ctx, attachmentId));
}

/** @throws AppError `not_found` */
export function servedFile(ctx: Ctx, attachment: AttachmentRecord | null): ServedFile {
  const { storageKey = null, sizeBytes = null, mimeType = null } = attachment ?? {};
  if (attachment?.state !== "stored" || storageKey === null || sizeBytes === null || mimeType === null)
    throw new AppError("not_found", "This file is not here.");
  return {
    mimeType,
    fileName: attachment.fileName,
    sizeBytes,
    etag: attachment.sha256 ?? attachment.id,
    open: (range) => filesOf(ctx.app).get(storageKey, range),
  };
}

/** The profile picture of a customer's address. */
export async function openPicture(ctx: Ctx, identityId: string): Promise<ServedFile> {
  requirePermission(ctx, "conversation.read");
  const identity = await findIdentity(ctx, identityId);
  const { pictureKey = null } = identity ?? {};
  const stream = pictureKey === null ? null : await filesOf(ctx.app).get(pictureKey);
  if (stream === null) throw new AppError("not_found", "There is no picture.");
  const picture = await new Response(stream).blob();
  return {
    mimeType: await detectType(picture, null),
    fileName: null,
    sizeBytes: picture.size,
    etag: `${identityId}-${identity?.profileFetchedAt?.getTime() ?? 0}`,
    open: async (range) => (range ? picture.slice(range.start, range.end + 1) : picture).stream(),
  };
}
