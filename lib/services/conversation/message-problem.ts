import type { ThreadMessageRecord } from "#db/queries/thread.ts";
import type { RejectionClass, RetryClass } from "#lib/channels/channel.ts";
import { sentenceOfCode } from "#lib/channels/meta/human-sentence.ts";

type FailureClass = RejectionClass | RetryClass | "disconnected";

/** What a person reads below a message that did not go out: what happened, then what to do. */
const sentences = {
  window_closed: "The reply window was closed. Write again when the customer does.",
  disconnected: "The channel was disconnected before it went out. Connect it again, then try again.",
  reconnect: "The channel needs reconnection. Reconnect it, then try again.",
  policy: "The channel refused it for its content or its rules. Change the message and send it anew.",
  not_owner: "Another app controls this conversation. Answer in that app.",
  unreachable: "The customer cannot be reached on this channel at the moment.",
  billing: "The channel's account has a billing problem. Settle it with Meta, then try again.",
  invalid: "The channel did not accept the message. Change it and send it anew.",
  pair_rate: "Too many messages to this customer in a short time. Try again in a minute.",
  channel_rate: "The channel's sending limit is reached. Try again later.",
  app_rate: "The channel's sending limit is reached. Try again later.",
  temporary: "The channel did not answer. Try again.",
} as const satisfies Record<FailureClass, string>;

/** Trying the same again cannot help. */
const final: readonly string[] = ["window_closed", "policy", "not_owner", "invalid"] satisfies FailureClass[];

const withheldSentences: Record<string, string> = {
  reply_window_closed: "Withheld: the reply window closed before it went out.",
  channel_disconnected: "Withheld: the channel was disconnected before it went out.",
  ai_off: "Withheld: AI answers were switched off on this channel before it went out.",
  conversation_not_open: "Withheld: the conversation was closed before it went out.",
  standby: "Withheld: another app took over the conversation before it went out.",
};

type Message = Pick<ThreadMessageRecord["message"], "state" | "author" | "error" | "withheldBecause">;

export function messageProblem(message: Message): string | null {
  if (message.state === "failed") return sentenceOf(message.error);
  if (message.state === "unknown")
    return "The channel did not confirm it. It may have arrived: look in the channel before you try again.";
  if (message.state === "withheld") return withheldSentences[message.withheldBecause ?? ""] ?? null;
  return null;
}

/** Only what a member wrote is tried again by hand; the AI's words may be stale. */
export function mayRetry({ state, author, error }: Message): boolean {
  if (author !== "member") return false;
  return state === "unknown" || (state === "failed" && !final.includes(error?.class ?? ""));
}

function sentenceOf(error: Message["error"]): string {
  const own = error && sentenceOfCode(error);
  if (own) return `${own.sentence} ${own.nextStep}`;
  const known = Object.entries(sentences).find(([name]) => name === error?.class);
  return known?.[1] ?? "The channel refused it.";
}
