import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { conversationLanguage } from "./detect/conversation-language.ts";
import { isAutomatic, type MessageReading, readMessage } from "./detect/read-message.ts";
import { courtesies, type Courtesy } from "./language/cues.ts";

/** A burst as the scripted agent understands it. */
export interface BurstReading {
  readings: MessageReading[];
  /** ISO 639-1 of the conversation after the burst. */
  language: string;
  /** Said to the AI, not to a person who was in control. */
  toAgent: MessageReading[];
  /** The most telling courtesy where nothing else was said to the AI. */
  courtesy: Courtesy | null;
}

function courtesyOfAll(readings: readonly MessageReading[]): Courtesy | null {
  if (readings.some((reading) => reading.courtesy === null)) return null;
  return courtesies.find((kind) => readings.some((reading) => reading.courtesy === kind)) ?? null;
}

/** A turn is read for its answers and again for its reply: once is enough. */
const readings = new WeakMap<TurnInput, BurstReading>();

export function readBurst(input: TurnInput): BurstReading {
  const known = readings.get(input);
  if (known) return known;
  const reading = read(input);
  readings.set(input, reading);
  return reading;
}

function read(input: TurnInput): BurstReading {
  const messages = input.burst.filter((message) => message.author === "customer");
  const texts = messages.filter((m) => m.hasWords && !isAutomatic(m)).map((m) => m.text.normalize("NFC"));
  const language = conversationLanguage(texts, input.language, input.workflow.languages[0] ?? "en");
  const all = messages.map((message) => readMessage(message, language));
  const toAgent = all.filter((reading) => !reading.message.duringPause);
  return { readings: all, language, toAgent, courtesy: courtesyOfAll(toAgent) };
}
