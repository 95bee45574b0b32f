import { findVisitorFile } from "#db/queries/webchat.ts";
import { webchat } from "#lib/channels/webchat/webchat.ts";
import type { WebchatFileView } from "#lib/domain/views/webchat-view.ts";
import { type App, systemCtx } from "../context.ts";
import { type ServedFile, servedFile } from "../media/open-file.ts";
import { storeUpload } from "../media/store-upload.ts";
import { webchatFileView } from "./list-webchat-messages.ts";
import type { Visitor } from "./visitor-token.ts";

/** Largest file of a visitor, in bytes. */
export const webchatFileBytesMax = 10_000_000;

/** Pictures, recordings and papers; no videos, which hardly fit. */
const rules = {
  outbound: (webchat.capabilities.media?.outbound ?? [])
    .filter((rule) => rule.media !== "video")
    .map((rule) => ({ ...rule, bytesMax: webchatFileBytesMax })),
};

/**
 * A visitor's file, to be sent with a message that names it. A visitor is somebody who has written: before the first
 * message there is no conversation that a file could belong to.
 * @throws AppError `invalid`, `too_large`
 */
export async function uploadWebchatFile(app: App, visitor: Visitor, file: File): Promise<WebchatFileView> {
  const { key, workspaceId, conversationId } = visitor;
  const { name, type: claimedType } = file;
  const upload = { conversationId, file, name, claimedType, rules, uploadedBy: null };
  const stored = await storeUpload(systemCtx(app, workspaceId), upload);
  return webchatFileView(key, stored);
}

/** @throws AppError `not_found`, also for a file of another visitor and for one that has not been sent yet */
export async function openWebchatFile(app: App, visitor: Visitor, fileId: string): Promise<ServedFile> {
  const ctx = systemCtx(app, visitor.workspaceId);
  return servedFile(ctx, await findVisitorFile(ctx, visitor.conversationId, fileId));
}
