import type {
  ChannelAccount,
  ChoiceForm,
  MediaBody,
  OutboundBody,
  OutboundMessage,
  SendOptions,
  SendOutcome,
  TextBody,
} from "../channel.ts";
import { choiceForm } from "../choices.ts";
import { invalidMessage, sendOutcome } from "./classify-error.ts";
import { messageIdOf } from "./correlation.ts";
import { postToGraph } from "./graph-client.ts";
import { id, object } from "./read.ts";

type Render<Body extends OutboundBody> = (
  message: OutboundMessage<Body>,
  recipientId: string,
) => Readonly<Record<string, unknown>>;

/** The one way to send on Messenger and Instagram; what differs is how the message is written. */
export function messagingSend(renderText: Render<TextBody>, renderMedia: Render<MediaBody>) {
  return async (account: ChannelAccount, message: OutboundMessage, options: SendOptions): Promise<SendOutcome> => {
    const { body, to } = message;
    if (body.type === "template") return invalidMessage("Templates cannot be sent here");
    if (body.type === "text" && body.text.trim() === "") return invalidMessage("Empty message");
    if (to.userId === null) return invalidMessage("No user id");
    const payload =
      body.type === "text" ? renderText({ ...message, body }, to.userId) : renderMedia({ ...message, body }, to.userId);
    const answer = await postToGraph(account, messagesPath(account), payload, options);
    return sendOutcome("messaging", answer, readAccepted);
  };
}

/** What every text message has. `HUMAN_AGENT` on a message of the AI would break Meta's rules. */
export function replyTo(message: OutboundMessage) {
  return message.replyTo === null ? {} : { reply_to: { mid: messageIdOf(message.replyTo) } };
}

/** Reference C.4. */
export const quickReplyForms = [
  { as: "quick_replies", countMax: 13, titleMax: 20, textMax: 2000 },
] as const satisfies readonly ChoiceForm[];

/** Answers to tap, where they fit. */
export function quickReplies({ text, choices = [] }: TextBody) {
  if (choiceForm(quickReplyForms, choices, text) === null) return {};
  return { quick_replies: choices.map((title) => ({ content_type: "text", title, payload: title })) };
}

const attachmentTypes = {
  image: "image",
  sticker: "image",
  video: "video",
  audio: "audio",
  voice: "audio",
  document: "file",
} as const satisfies Record<MediaBody["media"], string>;

/** The platform fetches the address once, within seconds. */
export function linkedAttachment({ media, url }: MediaBody) {
  return { type: attachmentTypes[media], payload: { url } };
}

export function humanAgentTag(message: OutboundMessage) {
  if (message.asHumanAgent !== true || message.author !== "member") return null;
  return { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" } as const;
}

/** Read mark and typing indicator go alone, one call each. */
export async function messagingShowTyping(
  account: ChannelAccount,
  target: { to: { userId: string | null } },
  options: SendOptions,
): Promise<void> {
  if (target.to.userId === null) return;
  const recipient = { id: target.to.userId };
  for (const action of ["mark_seen", "typing_on"]) {
    await postToGraph(account, messagesPath(account), { recipient, sender_action: action }, options);
  }
}

function readAccepted(json: unknown): Extract<SendOutcome, { outcome: "accepted" }> | null {
  const externalId = id(object(json).message_id);
  return externalId === null ? null : { outcome: "accepted", externalId, canonicalPhone: null };
}

function messagesPath(account: ChannelAccount): string {
  return `${encodeURIComponent(account.sendAsId ?? account.accountId)}/messages`;
}
