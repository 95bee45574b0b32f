import { createHash } from "node:crypto";
import { type AttachmentRecord, insertAttachment } from "#db/queries/attachment.ts";
import type { MediaCapabilities } from "#lib/channels/channel.ts";
import { chooseMedia } from "#lib/channels/media-rules.ts";
import { safeFileName } from "#lib/domain/message/file-name.ts";
import { newId } from "#lib/platform/ids.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { detectDuration } from "./detect-duration.ts";
import { detectType } from "./detect-type.ts";
import { attachmentKey, filesOf } from "./media-files.ts";

interface Upload {
  /** Asked for once the file is found to be one that may come. */
  conversationOf: () => Promise<string>;
  file: Blob;
  /** What its sender calls it, and says that it is. */
  name: string;
  claimedType: string;
  rules: Pick<MediaCapabilities, "outbound">;
  /** Null for a visitor of the web chat. */
  uploadedBy: string | null;
}

export type StoredUpload = Pick<
  AttachmentRecord,
  "id" | "media" | "mimeType" | "fileName" | "sizeBytes" | "durationMs"
> & {
  state: "stored";
};

/**
 * Keeps a file that waits for its message. What the channel would not take is refused now, with the reason.
 * @throws AppError `invalid`, `too_large`
 */
export async function storeUpload(
  ctx: Ctx,
  { conversationOf, file, name, claimedType, rules, uploadedBy }: Upload,
): Promise<StoredUpload> {
  if (file.size === 0) throw new AppError("invalid", "This file is empty. Choose another one.");
  const mimeType = await detectType(file, claimedType);
  const choice = chooseMedia(rules, { mimeType, sizeBytes: file.size });
  if ("refused" in choice) throw refusal(choice);
  const id = newId();
  const storageKey = attachmentKey(ctx.workspaceId, id);
  const stored = {
    id,
    media: choice.media,
    state: "stored" as const,
    mimeType,
    fileName: safeFileName(name, "file"),
    sizeBytes: file.size,
    durationMs: await detectDuration(file, mimeType),
  };
  const sha256 = await hashOf(file);
  const conversationId = await conversationOf();
  await filesOf(ctx.app).put(storageKey, file);
  const createdAt = ctx.app.clock.now();
  await insertAttachment(ctx, { ...stored, conversationId, sha256, storageKey, uploadedBy, createdAt });
  return stored;
}

function refusal(choice: { refused: "type" } | { refused: "size"; bytesMax: number }): AppError {
  if (choice.refused === "type")
    return new AppError("invalid", "This channel does not take files of this kind. Choose another one.");
  const limit = `${Math.floor(choice.bytesMax / 1e6)} MB`;
  return new AppError("too_large", `This file is too large. Files of this kind can have at most ${limit} here.`);
}

/** The limit of everything that this place takes. */
export function fileTooLarge(bytesMax: number): AppError {
  return new AppError("too_large", `This file is too large. The limit here is ${Math.floor(bytesMax / 1e6)} MB.`);
}

async function hashOf(file: Blob): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of file.stream()) hash.update(chunk);
  return hash.digest("hex");
}
