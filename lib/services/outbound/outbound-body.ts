import { type AttachmentRecord, findAttachment } from "#db/queries/attachment.ts";
import type { MessageRecord } from "#db/queries/message.ts";
import { type MediaBody, type OutboundBody, type TemplateHeaderBody, textBody } from "#lib/channels/channel.ts";
import { contentText, type MessageContent } from "#lib/domain/message/content.ts";
import type { Ctx } from "../context.ts";
import { fileLink } from "../media/file-token.ts";

const openListWords: Readonly<Record<string, string>> = {
  en: "Choose",
  es: "Elegir",
  pt: "Escolher",
  fr: "Choisir",
  de: "Auswählen",
};

function openList(language: string | null): string {
  return openListWords[language ?? ""] ?? "Choose";
}

/** The kept file of a message that goes out, or above a template; null for words, and for a file that is gone. */
export async function outboundFile(tx: Ctx, { content }: MessageRecord): Promise<AttachmentRecord | null> {
  const id = content.type === "media" ? content.attachmentId : headerFileId(content);
  if (id === undefined) return null;
  const attachment = await findAttachment(tx, id);
  return attachment?.state === "stored" ? attachment : null;
}

function headerFileId(content: MessageContent): string | undefined {
  return content.type === "template" && content.header?.as === "file" ? content.header.attachmentId : undefined;
}

/**
 * What a message of ours is for the channel. One whose file is gone has only its words left, and goes out as these; none
 * at all are refused by the adapter.
 */
export async function outboundBody(tx: Ctx, message: MessageRecord, language: string | null): Promise<OutboundBody> {
  const { content } = message;
  switch (content.type) {
    case "template": {
      const { name, language: code, parameters, fields, buttons } = content;
      const header = await headerBody(tx, message);
      return {
        ...{ type: "template", name, language: code, parameters },
        ...(fields ? { fields } : {}),
        ...(header ? { header } : {}),
        ...(buttons ? { buttons } : {}),
      };
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

async function headerBody(tx: Ctx, message: MessageRecord): Promise<TemplateHeaderBody | null> {
  const header = message.content.type === "template" ? message.content.header : undefined;
  if (header?.as !== "file") return header ?? null;
  const file = await outboundFile(tx, message);
  // Without its file the platform refuses the template with its own reason.
  return file ? { as: "file", file: mediaBody(tx, file, "") } : null;
}

function mediaBody(tx: Ctx, file: AttachmentRecord, words: string): MediaBody {
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
