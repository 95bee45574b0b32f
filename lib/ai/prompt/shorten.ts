import type { TurnMessage } from "#lib/domain/qualification/turn.ts";
import { clip } from "./block.ts";

/** Messages up to this many, and characters up to that many, are told in full. */
const wholeMax = 24;
/** At least so many of the newest messages stay in full. */
const newestMin = 14;
/** Older ones are left out by the dozen, so that what a provider's cache holds stays the same for some turns. */
const step = 10;
const newTextMax = 1_500;
const oldTextMax = 240;
const charactersMax = 12_000;

export interface ShortTranscript {
  messages: TurnMessage[];
  /** How many older ones are not told. */
  leftOut: number;
}

/** What the AI asked long ago is settled or asked again; what people said to each other is not to be contradicted. */
function staysWhenOld({ author }: TurnMessage): boolean {
  return author !== "ai" && author !== "system";
}

function withTextUpTo(messages: readonly TurnMessage[], max: number): TurnMessage[] {
  return messages.map((one) => ({ ...one, text: clip(one.text, max) }));
}

/** The newest messages that fit. */
function fitting(messages: readonly TurnMessage[]): TurnMessage[] {
  let left = charactersMax;
  const from = messages.findLastIndex((one) => {
    left -= one.text.length;
    return left < 0;
  });
  return messages.slice(from + 1);
}

/**
 * A long conversation as a prompt can bear it: the newest messages, of the older ones what customer and people said, cut
 * short. The answers that came of all of them stand in the state with their quotes.
 */
export function shortenTranscript(transcript: readonly TurnMessage[]): ShortTranscript {
  const isLong = transcript.length > wholeMax;
  const border = isLong ? Math.floor((transcript.length - newestMin) / step) * step : 0;
  const old = withTextUpTo(transcript.slice(0, border).filter(staysWhenOld), oldTextMax);
  const messages = fitting([...old, ...withTextUpTo(transcript.slice(border), newTextMax)]);
  return { messages, leftOut: transcript.length - messages.length };
}
