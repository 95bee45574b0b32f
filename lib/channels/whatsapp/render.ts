import { assertNever } from "#lib/domain/assert-never.ts";
import type { ChoiceForm, MediaBody, OutboundMessage, TemplateBody, TextBody } from "../channel.ts";
import { choiceForm } from "../choices.ts";

type Payload = Readonly<Record<string, unknown>>;

/** The request body of a message, null when it cannot be addressed, or why it cannot be sent at all. */
export function renderMessage(message: OutboundMessage): { payload: Payload | null } | { invalid: string } {
  const { body } = message;
  switch (body.type) {
    case "text":
      return body.text.trim() === "" ? { invalid: "Empty message" } : { payload: renderText({ ...message, body }) };
    case "template":
      return { payload: renderTemplate({ ...message, body }) };
    case "media":
      return { payload: renderMedia({ ...message, body }) };
    default:
      return assertNever(body);
  }
}

/** Reference B.6, limits. */
export const whatsappChoices = [
  { as: "buttons", countMax: 3, titleMax: 20, textMax: 1024 },
  { as: "list", countMax: 10, titleMax: 24, textMax: 4096 },
] as const satisfies readonly ChoiceForm[];

/** Words, with answers to tap where they fit; null when they cannot be addressed (reference B.6). */
export function renderText(message: OutboundMessage<TextBody>) {
  const { text, choices = [] } = message.body;
  const form = choiceForm(whatsappChoices, choices, text);
  if (form) return rendered(message, { type: "interactive", interactive: interactive(message.body, choices, form) });
  return rendered(message, { type: "text", text: { preview_url: false, body: message.body.text } });
}

function interactive(body: TextBody, choices: readonly string[], { as }: ChoiceForm): Payload {
  const titled = choices.map((title, index) => ({ id: `choice-${index + 1}`, title }));
  const text = { body: { text: body.text } };
  if (as === "buttons") {
    return { type: "button", ...text, action: { buttons: titled.map((reply) => ({ type: "reply", reply })) } };
  }
  return { type: "list", ...text, action: { button: body.choicesLabel ?? "Choose", sections: [{ rows: titled }] } };
}

/** An approved template with what was filled in. */
export function renderTemplate(message: OutboundMessage<TemplateBody>) {
  const { name, language, parameters, fields } = message.body;
  const filled = parameters.map((text, index) => {
    const field = fields?.[index];
    return { type: "text", ...(field === undefined ? {} : { parameter_name: field }), text };
  });
  const components = filled.length === 0 ? {} : { components: [{ type: "body", parameters: filled }] };
  return rendered(message, { type: "template", template: { name, language: { code: language }, ...components } });
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

function rendered(message: OutboundMessage, content: Payload) {
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
