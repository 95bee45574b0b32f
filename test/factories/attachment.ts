import { insertAttachment, type NewAttachment } from "#db/queries/attachment.ts";
import { samplePng } from "#e2e/fakes/sample-files.ts";
import { newId } from "#lib/platform/ids.ts";
import type { App } from "#lib/services/context.ts";
import { attachmentKey, filesOf } from "#lib/services/media/media-files.ts";
import { testNow } from "./app.ts";

/** A kept file of a conversation; a picture that belongs to no message unless told otherwise. */
export async function createAttachment(
  app: App,
  scope: { workspaceId: string },
  values: Partial<NewAttachment> & { conversationId: string; bytes?: Buffer },
): Promise<{ id: string; storageKey: string }> {
  const { bytes = samplePng, ...columns } = values;
  const id = columns.id ?? newId();
  const storageKey = attachmentKey(scope.workspaceId, id);
  await filesOf(app).put(storageKey, new Blob([new Uint8Array(bytes)]));
  await insertAttachment(
    { db: app.db, workspaceId: scope.workspaceId },
    {
      media: "image",
      state: "stored",
      mimeType: "image/png",
      fileName: "photo.png",
      sizeBytes: bytes.length,
      createdAt: testNow,
      ...columns,
      id,
      storageKey,
    },
  );
  return { id, storageKey };
}
