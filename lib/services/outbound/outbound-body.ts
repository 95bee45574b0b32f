import { type AttachmentRecord, findAttachment } from "#db/queries/attachment.ts";
import type { MessageRecord } from "#db/queries/message.ts";
import { type OutboundBody, textBody } from "#lib/channels/channel.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { Ctx } from "../context.ts";
import { fileLink } from "../media/file-token.ts";

const openListWords: Readonly<Record<string, string>> = { en: "Choose", es: "Elegir" };

function openList(language: string | null): string {
  return openListWords[language ?? ""] ?? "Choose";
}

/** The kept file of a message that goes out; null for words, and for a file that is gone. */
export async function outboundFile(tx: Ctx, { content }: MessageRecord): Promise<AttachmentRecord | null> {
  if (content.type !== "media" || content.attachmentId === undefined) return null;
  const attachment = await findAttachment(tx, content.attachmentId);
  return attachment?.state === "stored" ? attachment : null;
}

/**
 * What a message of ours is for the channel. One whose file is gone has only its words left, and goes out as these; none
 * at all are refused by the adapter.
 */
export async function outboundBody(tx: Ctx, message: MessageRecord, language: string | null): Promise<OutboundBody> {
  const { content } = message;
  switch (content.type) {
    case "template": {
      const { name, language, parameters, fields } = content;
      return { type: "template", name, language, parameters, ...(fields ? { fields } : {}) };
    }
    case "text": {
      const { text, choices } = content;
      return choices ? { type: "text", text, choices, choicesLabel: openList(language) } : textBody(text);
    }
    case "media": {
      const file = await outboundFile(tx, message);
      return file ? mediaBody(tx, file, contentText(content)) : textBody(contentText(content));
    }
    case "choice":
    case "location":
    case "contacts":
    case "order":
    case "unsupported":
      return textBody(contentText(content));
  }
}

function mediaBody(tx: Ctx, file: AttachmentRecord, words: string): OutboundBody {
  return {
    type: "media",
    media: file.media,
    mimeType: file.mimeType ?? "application/octet-stream",
    fileName: file.fileName ?? "file",
    caption: words || null,
    uploadedId: file.providerMediaId,
    url: fileLink(tx.app, tx.workspaceId, file.id),
  };
}
