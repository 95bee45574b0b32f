import type { MessageRecord } from "#db/queries/message.ts";
import { contentPreview } from "#lib/domain/message/content.ts";
import { wordsOf } from "#lib/domain/message/media-reading.ts";
import type { TurnMessage } from "#lib/domain/qualification/turn.ts";

/** A stored message as the agents see it: a transcript counts as words, what a picture shows does not. */
export function turnMessage(one: MessageRecord): TurnMessage {
  const { content, reading } = one;
  const words = wordsOf(content, reading);
  return {
    id: one.id,
    author: one.author,
    text: words || `[${contentPreview(content)}]`,
    hasWords: words !== "",
    ...(content.type === "media" && { media: content.media }),
    ...(reading?.state === "seen" && { shows: reading.text }),
    sentAt: one.sentAt,
    duringPause: one.duringPause,
  };
}
