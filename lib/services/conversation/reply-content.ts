import type { ChannelCapabilities } from "#lib/channels/channel.ts";
import { choiceForm } from "#lib/channels/choices.ts";
import { fitText } from "#lib/channels/text.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import { offeredChoices } from "#lib/domain/qualification/offered-choices.ts";
import type { NextStep } from "#lib/domain/qualification/turn.ts";

/**
 * The AI's reply as it goes out: with answers to tap where the question has some and the channel can show them all; else
 * the reply names them in words.
 */
export function replyContent(
  reply: { text: string; step: NextStep; language: string | null },
  capabilities: ChannelCapabilities,
): MessageContent {
  const choices = offeredChoices(reply.step, reply.language);
  const text = fitText(reply.text, capabilities);
  if (choiceForm(capabilities.choices, choices, text)) return { type: "text", text, choices: [...choices] };
  return { type: "text", text: fitText(inWords(reply, choices), capabilities) };
}

/** Yes and no need no list. */
function inWords({ text, step }: { text: string; step: NextStep }, choices: readonly string[]): string {
  const asksChoice = (step.type === "ask" || step.type === "ask_again") && step.question.type === "choice";
  const said = text.toLowerCase();
  if (!asksChoice || choices.every((one) => said.includes(one.toLowerCase()))) return text;
  return `${text}\n${choices.map((one) => `• ${one}`).join("\n")}`;
}
