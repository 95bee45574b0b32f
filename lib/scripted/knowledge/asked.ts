import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import type { BurstReading } from "../read-burst.ts";

const aboutMessagesMax = 4;

/** What the customer asks in the burst, each question by itself and in the customer's words. */
export function questionsOf(burst: BurstReading): string[] {
  return burst.readings.flatMap((reading) =>
    [...reading.questions, ...reading.requests].map((part) => part.text.trim()),
  );
}

/** What the conversation is about, for questions without a subject: the stored needs and what the customer said last. */
export function aboutOf({ answers, transcript, burst }: TurnInput): string {
  const needs = answers.flatMap(({ value }) => (value?.type === "text" ? [value.text] : []));
  const said = [...transcript, ...burst].filter((message) => message.author === "customer" && message.hasWords);
  return [...said.slice(-aboutMessagesMax).map((message) => message.text), ...needs].join(". ");
}
