import type { ChannelAccount, OutboundMessage, SendOptions, SendOutcome } from "../channel.ts";
import { invalidMessage, sendOutcome } from "../meta/classify-error.ts";
import { postToGraph } from "../meta/graph-client.ts";
import { id, list, object, phone } from "../meta/read.ts";
import { renderMessage } from "./render.ts";

export async function send(
  account: ChannelAccount,
  message: OutboundMessage,
  options: SendOptions,
): Promise<SendOutcome> {
  const rendered = renderMessage(message);
  if ("invalid" in rendered) return invalidMessage(rendered.invalid);
  const { payload } = rendered;
  if (payload === null) return invalidMessage("Neither phone number nor user id");
  const answer = await postToGraph(account, messagesPath(account), payload, options);
  return sendOutcome("whatsapp", answer, (json) => readAccepted(json, message.to.phone));
}

function readAccepted(json: unknown, sentTo: string | null): Extract<SendOutcome, { outcome: "accepted" }> | null {
  const answer = object(json);
  const externalId = id(object(list(answer.messages)[0]).id);
  if (externalId === null) return null;
  const named = phone(object(list(answer.contacts)[0]).wa_id);
  return { outcome: "accepted", externalId, canonicalPhone: named === sentTo ? null : named };
}

/** Marks the customer's last message as read and shows the typing indicator until we reply, at most 25 s. */
export async function showTyping(
  account: ChannelAccount,
  target: { lastExternalId: string | null },
  options: SendOptions,
): Promise<void> {
  if (target.lastExternalId === null) return;
  const payload = {
    messaging_product: "whatsapp",
    status: "read",
    message_id: target.lastExternalId,
    typing_indicator: { type: "text" },
  };
  await postToGraph(account, messagesPath(account), payload, options);
}

function messagesPath(account: ChannelAccount): string {
  return `${encodeURIComponent(account.sendAsId ?? account.accountId)}/messages`;
}
