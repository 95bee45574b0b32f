import { assertNever } from "#lib/domain/assert-never.ts";
import type { OutboundMessage, TemplateBody, TextBody } from "../channel.ts";

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
      return { invalid: "Files cannot be sent here" };
    default:
      return assertNever(body);
  }
}

/** Words, or null when they cannot be addressed (reference B.6). */
export function renderText(message: OutboundMessage<TextBody>) {
  return rendered(message, { type: "text", text: { preview_url: false, body: message.body.text } });
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
