import type { ChannelAdapter } from "../channel.ts";
import { accountIds, parse } from "./parse.ts";
import { react } from "./react.ts";
import { whatsappChoices } from "./render.ts";
import { send, showTyping } from "./send.ts";

export const whatsapp: ChannelAdapter = {
  kind: "whatsapp",
  capabilities: {
    textMax: 4096,
    textUnit: "characters",
    replyWindowHours: 24,
    templates: true,
    humanAgentWindowHours: null,
    typing: true,
    readMarks: true,
    reports: ["delivered", "read"],
    quotes: true,
    reactions: ["👍", "❤️", "😂", "😮", "😢", "🙏"],
    choices: whatsappChoices,
    reconcilesBy: "status",
  },
  accountIds,
  parse,
  send,
  showTyping,
  react,
};
