import type { AttachmentRecord } from "#db/queries/attachment.ts";
import type { MediaCapabilities } from "#lib/channels/channel.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import { newId } from "#lib/platform/ids.ts";

export interface MessageDraft {
  id: string;
  content: MessageContent;
  attachmentId: string | null;
}

/**
 * The messages that words and files become: each file is one message. The words go under the first file where the
 * channel allows it, else before it, in as many parts as it wants them. The first message has the caller's id, that of a
 * further file the id of the file.
 */
export function messageDrafts(
  { id, parts, attachments }: { id: string; parts: readonly string[]; attachments: readonly AttachmentRecord[] },
  media: MediaCapabilities | null,
): MessageDraft[] {
  const caption = captionOf(parts, attachments, media);
  const words = (caption === null ? parts : []).map((text, index) => ({
    id: index === 0 ? id : newId(),
    content: { type: "text", text } as const,
    attachmentId: null,
  }));
  const files = attachments.map((attachment, index) => ({
    id: words.length === 0 && index === 0 ? id : attachment.id,
    content: mediaContent(attachment, index === 0 ? caption : null),
    attachmentId: attachment.id,
  }));
  return [...words, ...files];
}

function captionOf(
  [words, ...more]: readonly string[],
  [first]: readonly AttachmentRecord[],
  media: MediaCapabilities | null,
): string | null {
  if (words === undefined || more.length > 0 || !first || !media?.captions.includes(first.media)) return null;
  return words.length <= media.captionMax ? words : null;
}

/** A kept file as the content of its message. */
export function mediaContent(
  { id, media, mimeType, fileName }: AttachmentRecord,
  caption: string | null,
): MessageContent {
  return {
    type: "media",
    media,
    attachmentId: id,
    ...(mimeType === null ? {} : { mimeType }),
    ...(fileName === null ? {} : { fileName }),
    ...(caption === null ? {} : { caption }),
  };
}
