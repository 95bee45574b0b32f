import { contentText, type MediaKind, type MessageContent } from "./content.ts";
import { isSameText } from "./same-text.ts";

/** A send whose answer has not named it yet. */
interface OpenSend {
  content: MessageContent;
  sendingSince: Date | null;
}

/** The platform's clock and ours differ a little, and a call may take long to be accepted. */
const earlierMs = 10_000;
const laterMs = 60_000;

/**
 * Whether what the platform shows may be an open send of ours: by its words; a file without words by its kind and its
 * time, because nothing else of it comes back. Source: reference E.4, step 3.
 */
export function isSameMessage(ours: OpenSend, shown: { content: MessageContent; sentAt: Date }): boolean {
  const words = contentText(shown.content);
  if (!isSameText(contentText(ours.content), words)) return false;
  if (words.trim() !== "") return true;
  const kind = kindOf(ours.content);
  if (kind === null || kind !== kindOf(shown.content) || ours.sendingSince === null) return false;
  const afterMs = shown.sentAt.getTime() - ours.sendingSince.getTime();
  return afterMs >= -earlierMs && afterMs <= laterMs;
}

/** Platforms tell a recording from a voice message in one direction only, and show stickers as pictures. */
const shownAs = {
  image: "image",
  sticker: "image",
  video: "video",
  audio: "audio",
  voice: "audio",
  document: "document",
} as const satisfies Record<MediaKind, MediaKind>;

function kindOf(content: MessageContent): MediaKind | null {
  return content.type === "media" ? shownAs[content.media] : null;
}
