import type { ChannelAdapter } from "../channel.ts";
import { fetchMedia, uploadMedia } from "./media.ts";
import { accountIds, parse } from "./parse.ts";
import { react } from "./react.ts";
import { whatsappChoices } from "./render.ts";
import { send, showTyping } from "./send.ts";

const megabyte = 1_000_000;

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
    media: {
      inboundBytesMax: 100 * megabyte,
      // Reference B.9.
      outbound: [
        { media: "image", bytesMax: 5 * megabyte, mimeTypes: ["image/jpeg", "image/png"] },
        { media: "video", bytesMax: 16 * megabyte, mimeTypes: ["video/mp4", "video/3gpp"] },
        {
          media: "audio",
          bytesMax: 16 * megabyte,
          mimeTypes: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"],
        },
        { media: "document", bytesMax: 100 * megabyte, mimeTypes: null },
      ],
      captions: ["image", "video", "document"],
      captionMax: 1024,
    },
    reconcilesBy: "status",
  },
  accountIds,
  parse,
  send,
  showTyping,
  react,
  fetchMedia,
  uploadMedia,
};
