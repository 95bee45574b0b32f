import { type OutboundBody, textBody } from "#lib/channels/channel.ts";
import { contentText, type MessageContent } from "#lib/domain/message/content.ts";

const openListWords: Readonly<Record<string, string>> = { en: "Choose", es: "Elegir" };

function openList(language: string | null): string {
  return openListWords[language ?? ""] ?? "Choose";
}

/** What a message of ours is for the channel. Only words and templates are written here; all else goes out as its words. */
export function outboundBody(content: MessageContent, language: string | null): OutboundBody {
  switch (content.type) {
    case "template": {
      const { name, language, parameters, fields } = content;
      return { type: "template", name, language, parameters, ...(fields ? { fields } : {}) };
    }
    case "text": {
      const { text, choices } = content;
      return choices ? { type: "text", text, choices, choicesLabel: openList(language) } : textBody(text);
    }
    case "media":
    case "choice":
    case "location":
    case "contacts":
    case "order":
    case "unsupported":
      return textBody(contentText(content));
  }
}
