import { assertNever } from "#lib/domain/assert-never.ts";
import type { ChoiceForm, MediaBody, OutboundMessage, TemplateBody, TemplateHeaderBody, TextBody } from "../channel.ts";
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

/** An approved template with what was filled in (reference B.6). */
export function renderTemplate(message: OutboundMessage<TemplateBody>) {
  const { name, language, parameters, fields, header, buttons = [] } = message.body;
  const filled = parameters.map((text, index) => textParameter(text, fields?.[index]));
  const components = [
    ...(header ? [{ type: "header", parameters: [headerParameter(header)] }] : []),
    ...(filled.length === 0 ? [] : [{ type: "body", parameters: filled }]),
    ...buttons.map(buttonComponent),
  ];
  const template = { name, language: { code: language }, ...(components.length === 0 ? {} : { components }) };
  return rendered(message, { type: "template", template });
}

function textParameter(text: string, field: string | undefined): Payload {
  return { type: "text", ...(field === undefined ? {} : { parameter_name: field }), text };
}

function headerParameter(header: TemplateHeaderBody): Payload {
  switch (header.as) {
    case "text":
      return textParameter(header.value, header.field);
    case "file": {
      const type = mediaTypes[header.file.media];
      return { type, [type]: fileOf({ ...header.file, caption: null }) };
    }
    case "location": {
      const { latitude, longitude, name, address } = header;
      return { type: "location", location: { latitude, longitude, name, address } };
    }
    default:
      return assertNever(header);
  }
}

function buttonComponent({ index, as, value }: NonNullable<TemplateBody["buttons"]>[number]): Payload {
  const place = { type: "button", index: String(index) };
  if (as === "url") return { ...place, sub_type: "url", parameters: [{ type: "text", text: value }] };
  return { ...place, sub_type: "copy_code", parameters: [{ type: "coupon_code", coupon_code: value }] };
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
  const type = mediaTypes[message.body.media];
  return rendered(message, { type, [type]: fileOf(message.body) });
}

function fileOf({ media, uploadedId, url, caption, fileName }: MediaBody): Payload {
  return {
    ...(uploadedId === null ? { link: url } : { id: uploadedId }),
    ...(caption === null ? {} : { caption }),
    ...(media === "document" ? { filename: fileName } : {}),
  };
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
