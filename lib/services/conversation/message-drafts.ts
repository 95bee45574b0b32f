import type { AttachmentRecord } from "#db/queries/attachment.ts";
import type { MediaCapabilities } from "#lib/channels/channel.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";

export interface MessageDraft {
  id: string;
  content: MessageContent;
  attachmentId: string | null;
}

/**
 * The messages that words and files become: each file is one message. The words go under the first file where the
 * channel allows it, else before it. The first message has the caller's id, a further one the id of its file: the same
 * call again makes the same messages.
 */
export function messageDrafts(
  { id, text, attachments }: { id: string; text: string; attachments: readonly AttachmentRecord[] },
  media: MediaCapabilities | null,
): MessageDraft[] {
  const [first] = attachments;
  const isCaption =
    first !== undefined && text !== "" && media?.captions.includes(first.media) && text.length <= media.captionMax;
  const words: MessageDraft[] =
    text === "" || isCaption ? [] : [{ id, content: { type: "text", text }, attachmentId: null }];
  const files = attachments.map((attachment, index) => ({
    id: words.length === 0 && index === 0 ? id : attachment.id,
    content: mediaContent(attachment, isCaption && index === 0 ? text : null),
    attachmentId: attachment.id,
  }));
  return [...words, ...files];
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
