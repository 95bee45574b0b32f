import type { MessageAuthor } from "#lib/domain/message/message.ts";
import type { TurnInput, TurnMessage } from "#lib/domain/qualification/turn.ts";
import { clip, renderBlock } from "./block.ts";
import { localMinute } from "./local-time.ts";
import type { MessageIds } from "./message-ids.ts";

/** Characters of one message. Bursts keep more: they are what is answered. */
const transcriptTextMax = 1_500;
const burstTextMax = 6_000;

const speakers = {
  customer: "customer",
  ai: "you",
  member: "person of the team",
  app: "person of the team",
  system: "platform",
} as const satisfies Record<MessageAuthor, string>;

export function renderTranscript(input: TurnInput, ids: MessageIds): string {
  return renderBlock(
    "transcript",
    ...input.transcript.map((one) => messageForModel(one, input, ids, transcriptTextMax)),
  );
}

export function renderBurst(input: TurnInput, ids: MessageIds): string {
  return renderBlock("burst", ...input.burst.map((one) => messageForModel(one, input, ids, burstTextMax)));
}

function messageForModel(message: TurnMessage, input: TurnInput, ids: MessageIds, textMax: number) {
  return {
    id: ids.toShort(message.id),
    from: speakers[message.author],
    at: localMinute(message.sentAt, input.workflow.timeZone),
    ...(!message.hasWords && { words: false }),
    ...(message.duringPause && { whileAPersonWasInControl: true }),
    ...(message.media && { media: message.media }),
    ...(message.shows !== undefined && { shows: clip(message.shows, textMax) }),
    text: clip(message.text, textMax),
  };
}
