import type { MessageAuthor } from "#lib/domain/message/message.ts";
import { type BriefInput, findGaps, findOpenQuestions } from "#lib/domain/qualification/brief.ts";
import { showValue } from "#lib/domain/qualification/show-value.ts";
import type { TurnMessage } from "#lib/domain/qualification/turn.ts";
import { clip, renderBlock } from "../prompt/block.ts";
import { renderBusiness } from "../prompt/business.ts";
import { localMinute } from "../prompt/local-time.ts";
import type { MessageIds } from "../prompt/message-ids.ts";
import type { Prompt } from "../prompt/prompt.ts";
import { anotherRules, briefRules } from "./brief-rules.ts";

/** Characters of one message, and messages of a long conversation: its beginning says what it is about. */
const messageTextMax = 1_500;
const firstMessages = 10;
const lastMessages = 50;

/** From what never changes to what changes each time, so that a provider's cache holds the longest prefix. */
export function renderBriefPrompt(input: BriefInput, ids: MessageIds): Prompt {
  return {
    instructions: [briefRules, renderBusiness(input.workflow)].join("\n\n"),
    prompt: [renderBriefState(input), renderConversation(input, ids)].join("\n\n"),
  };
}

export function renderAnotherPrompt(input: BriefInput, unwanted: readonly string[], ids: MessageIds): Prompt {
  return {
    instructions: [anotherRules, renderBusiness(input.workflow)].join("\n\n"),
    prompt: [
      renderBriefState(input),
      renderConversation(input, ids),
      renderBlock("unwanted", ...unwanted.map((one) => clip(one, messageTextMax))),
    ].join("\n\n"),
  };
}

function renderBriefState(input: BriefInput): string {
  const { workflow, answers, language, leadName, reason } = input;
  const [own = "en"] = workflow.languages;
  return renderBlock("state", {
    summaryLanguage: own,
    replyLanguage: language ?? own,
    leadName,
    handedOffBecause: reason,
    answers: answers.flatMap((answer) => {
      if (answer.state !== "answered" || !answer.value) return [];
      const { questionKey: key, words } = answer;
      return [{ key, value: showValue(answer.value, own), ...(words !== null && { words }) }];
    }),
    missing: findGaps(input).map((one) => one.text),
    openQuestions: findOpenQuestions(input).map((one) => one.text),
  });
}

const speakers = {
  customer: "customer",
  ai: "virtual assistant",
  member: "person of the team",
  app: "person of the team",
  system: "platform",
} as const satisfies Record<MessageAuthor, string>;

function renderConversation({ messages, workflow }: BriefInput, ids: MessageIds): string {
  const isShown = (index: number) => index < firstMessages || index >= messages.length - lastMessages;
  const shown = messages.filter((_, index) => isShown(index));
  return renderBlock("conversation", ...shown.map((one) => messageForBrief(one, workflow.timeZone, ids)));
}

function messageForBrief(message: TurnMessage, timeZone: string, ids: MessageIds) {
  const spoken = message.hasWords && (message.media === "voice" || message.media === "audio");
  return {
    id: ids.toShort(message.id),
    from: speakers[message.author],
    at: localMinute(message.sentAt, timeZone),
    ...(spoken && { transcript: true }),
    ...(message.shows !== undefined && { shows: clip(message.shows, messageTextMax) }),
    text: clip(message.text, messageTextMax),
  };
}
