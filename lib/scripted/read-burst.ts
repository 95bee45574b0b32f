import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { conversationLanguage } from "./detect/conversation-language.ts";
import { type MessageReading, readMessage } from "./detect/read-message.ts";

/** A burst as the scripted agent understands it. */
export interface BurstReading {
  readings: MessageReading[];
  /** ISO 639-1 of the conversation after the burst. */
  language: string;
  /** Said to the AI, not to a person who was in control. */
  toAgent: MessageReading[];
}

export function readBurst(input: TurnInput): BurstReading {
  const readings = input.burst.filter((message) => message.author === "customer").map(readMessage);
  const texts = readings.filter((r) => r.message.hasWords && !r.automatic).map((r) => r.text);
  const language = conversationLanguage(texts, input.language, input.workflow.languages[0] ?? "en");
  return { readings, language, toAgent: readings.filter((r) => !r.message.duringPause) };
}
