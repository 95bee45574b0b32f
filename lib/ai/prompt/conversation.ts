import type { MessageAuthor } from "#lib/domain/message/message.ts";
import type { TurnInput, TurnMessage } from "#lib/domain/qualification/turn.ts";
import { clip, renderBlock } from "./block.ts";
import { localMinute } from "./local-time.ts";
import type { MessageIds } from "./message-ids.ts";
import type { ShortTranscript } from "./shorten.ts";
import { visibleText } from "./visible.ts";

/** Characters of one message of a burst. It is what is answered. */
const burstTextMax = 6_000;
/** What a model saw in a file. */
const showsMax = 600;

const speakers = {
  customer: "customer",
  ai: "you",
  member: "person of the team",
  app: "person of the team",
  system: "platform",
} as const satisfies Record<MessageAuthor, string>;

export function renderTranscript({ messages }: ShortTranscript, input: TurnInput, ids: MessageIds): string {
  return renderBlock("transcript", ...messages.map((one) => messageForModel(one, input, ids)));
}

export function renderBurst(input: TurnInput, ids: MessageIds): string {
  const short = input.burst.map((one) => ({ ...one, text: clip(one.text, burstTextMax) }));
  return renderBlock("burst", ...short.map((one) => messageForModel(one, input, ids)));
}

function messageForModel(message: TurnMessage, input: TurnInput, ids: MessageIds) {
  return {
    id: ids.toShort(message.id),
    from: speakers[message.author],
    at: localMinute(message.sentAt, input.workflow.timeZone),
    ...(!message.hasWords && { words: false }),
    ...(message.duringPause && { whileAPersonWasInControl: true }),
    ...(message.media && { media: message.media }),
    ...(message.shows !== undefined && { shows: clip(visibleText(message.shows), showsMax) }),
    text: visibleText(message.text),
  };
}
