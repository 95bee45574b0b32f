import { type AttachmentRecord, findAttachment } from "#db/queries/attachment.ts";
import type { MessageRecord } from "#db/queries/message.ts";
import { type OutboundBody, textBody } from "#lib/channels/channel.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { Ctx } from "../context.ts";
import { fileLink } from "../media/file-token.ts";

/** The kept file of a message that goes out; null for words, and for a file that is gone. */
export async function outboundFile(tx: Ctx, { content }: MessageRecord): Promise<AttachmentRecord | null> {
  if (content.type !== "media" || content.attachmentId === undefined) return null;
  const attachment = await findAttachment(tx, content.attachmentId);
  return attachment?.state === "stored" ? attachment : null;
}

/** What the adapter sends. A message whose file is gone has only its words left; none at all are refused there. */
export async function outboundBody(tx: Ctx, message: MessageRecord): Promise<OutboundBody> {
  const file = await outboundFile(tx, message);
  if (!file) return textBody(contentText(message.content));
  return {
    type: "media",
    media: file.media,
    mimeType: file.mimeType ?? "application/octet-stream",
    fileName: file.fileName ?? "file",
    caption: contentText(message.content) || null,
    uploadedId: file.providerMediaId,
    url: fileLink(tx.app, tx.workspaceId, file.id),
  };
}
