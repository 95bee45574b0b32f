import { type OutboundBody, textBody } from "#lib/channels/channel.ts";
import { contentText, type MessageContent } from "#lib/domain/message/content.ts";

/** What a message of ours is for the channel. Only words and templates are written here; all else goes out as its words. */
export function outboundBody(content: MessageContent): OutboundBody {
  switch (content.type) {
    case "template": {
      const { name, language, parameters, fields } = content;
      return { type: "template", name, language, parameters, ...(fields ? { fields } : {}) };
    }
    case "text":
    case "media":
    case "choice":
    case "location":
    case "contacts":
    case "order":
    case "unsupported":
      return textBody(contentText(content));
  }
}
