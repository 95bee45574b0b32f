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

export function readBurst(input: TurnInput): BurstReading {
  const messages = input.burst.filter((message) => message.author === "customer");
  const texts = messages.filter((m) => m.hasWords && !isAutomatic(m)).map((m) => m.text.normalize("NFC"));
  const language = conversationLanguage(texts, input.language, input.workflow.languages[0] ?? "en");
  const readings = messages.map((message) => readMessage(message, language));
  const toAgent = readings.filter((reading) => !reading.message.duringPause);
  return { readings, language, toAgent, courtesy: courtesyOfAll(toAgent) };
}
