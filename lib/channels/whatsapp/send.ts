import type { ChannelAccount, MediaBody, OutboundMessage, SendOptions, SendOutcome, TextBody } from "../channel.ts";
import { invalidMessage, sendOutcome } from "../meta/classify-error.ts";
import { postToGraph } from "../meta/graph-client.ts";
import { id, list, object, phone } from "../meta/read.ts";

/** The request body of a text message, or null when it cannot be addressed (reference B.6). */
export function renderText(message: OutboundMessage<TextBody>) {
  return rendered(message, { type: "text", text: { preview_url: false, body: message.body.text } });
}

const mediaTypes = {
  image: "image",
  sticker: "sticker",
  video: "video",
  audio: "audio",
  voice: "audio",
  document: "document",
} as const satisfies Record<MediaBody["media"], string>;

/** The request body of a file that was uploaded before, or of a link to it. */
export function renderMedia(message: OutboundMessage<MediaBody>) {
  const { media, uploadedId, url, caption, fileName } = message.body;
  const file = {
    ...(uploadedId === null ? { link: url } : { id: uploadedId }),
    ...(caption === null ? {} : { caption }),
    ...(media === "document" ? { filename: fileName } : {}),
  };
  return rendered(message, { type: mediaTypes[media], [mediaTypes[media]]: file });
}

function rendered(message: OutboundMessage, content: Readonly<Record<string, unknown>>) {
  const { phone: to, userId } = message.to;
  if (to === null && userId === null) return null;
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    // A business-scoped id in `to` is dropped in silence, so it has its own name.
    ...(to === null ? { recipient: userId } : { to: `+${to}` }),
    ...content,
    ...(message.replyTo === null ? {} : { context: { message_id: message.replyTo } }),
    // Comes back in every status: settles a send whose answer was lost.
    biz_opaque_callback_data: message.id,
  };
}

export async function send(
  account: ChannelAccount,
  message: OutboundMessage,
  options: SendOptions,
): Promise<SendOutcome> {
  const { body } = message;
  if (body.type === "template") return invalidMessage("Templates cannot be sent yet");
  if (body.type === "text" && body.text.trim() === "") return invalidMessage("Empty message");
  const payload = body.type === "text" ? renderText({ ...message, body }) : renderMedia({ ...message, body });
  if (payload === null) return invalidMessage("Neither phone number nor user id");
  const answer = await postToGraph(account, messagesPath(account), payload, options);
  return sendOutcome("whatsapp", answer, readAccepted);
}

function readAccepted(json: unknown): Extract<SendOutcome, { outcome: "accepted" }> | null {
  const answer = object(json);
  const externalId = id(object(list(answer.messages)[0]).id);
  if (externalId === null) return null;
  // Differs from what we sent to in Brazil, Mexico and Argentina.
  const canonicalPhone = phone(object(list(answer.contacts)[0]).wa_id);
  return { outcome: "accepted", externalId, canonicalPhone };
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
