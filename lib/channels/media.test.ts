import { describe, expect, it } from "vitest";
import { fixtures } from "#test/fixtures/meta/fixtures.ts";
import type { MediaBody, OutboundMessage } from "./channel.ts";
import { renderMedia as renderInstagram } from "./instagram/instagram.ts";
import { chooseMedia } from "./media-rules.ts";
import { renderMedia as renderMessenger } from "./messenger/messenger.ts";
import { adapters } from "./registry.ts";
import { renderMedia as renderWhatsapp } from "./whatsapp/render.ts";

const message = (body: Partial<MediaBody>, to: Partial<OutboundMessage["to"]> = {}): OutboundMessage<MediaBody> => ({
  id: "msg_1",
  to: { phone: "34600111222", userId: null, name: null, username: null, ...to },
  body: {
    type: "media",
    media: "image",
    mimeType: "image/jpeg",
    fileName: "i.jpg",
    caption: null,
    uploadedId: null,
    url: "https://cdn.example.org/i.jpg",
    ...body,
  },
  replyTo: null,
  author: "member",
});

describe("a file that goes out", () => {
  it("on WhatsApp is written as the reference shows", () => {
    const image = { id: "1013859600285441", caption: "The red one" };
    const document = {
      link: "https://cdn.example.org/f/118.pdf",
      filename: "factura-118.pdf",
      caption: "Your invoice",
    };
    const sends = fixtures("whatsapp-sends");
    expect(sends).toContainEqual(expect.objectContaining({ type: "image", image }));
    expect(sends).toContainEqual(expect.objectContaining({ type: "document", document }));
    expect(renderWhatsapp(message({ uploadedId: image.id, caption: image.caption }))).toMatchObject({
      to: "+34600111222",
      type: "image",
      image,
      biz_opaque_callback_data: "msg_1",
    });
    const { caption, filename: fileName, link: url } = document;
    expect(renderWhatsapp(message({ media: "document", fileName, caption, url }))).toMatchObject({ document });
  });

  it("goes to a user id under its own name, and nowhere without an address", () => {
    expect(renderWhatsapp(message({}, { phone: null, userId: "ES.1" }))).toMatchObject({ recipient: "ES.1" });
    expect(renderWhatsapp(message({}, { phone: null }))).toBeNull();
  });

  it("on Messenger and Instagram is a link in a message of its own", () => {
    const attachment = { type: "image", payload: { url: "https://cdn.example.org/i.jpg" } };
    expect(renderInstagram(message({}), "2290011887766554")).toEqual(fixtures("instagram-sends")[1]);
    expect(renderMessenger(message({}), "7421190045533810")).toEqual({
      recipient: { id: "7421190045533810" },
      messaging_type: "RESPONSE",
      message: { attachment, metadata: "out:msg_1" },
    });
    const late = { ...message({ media: "document" }), asHumanAgent: true };
    expect(renderInstagram(late, "2")).toMatchObject({ tag: "HUMAN_AGENT", message: { attachment: { type: "file" } } });
  });
});

describe("what a channel takes", () => {
  it.each([
    ["whatsapp", "image/jpeg", 5_000_000, { media: "image" }],
    ["whatsapp", "image/jpeg", 5_000_001, { media: "document" }],
    ["whatsapp", "image/webp", 1, { media: "document" }],
    ["whatsapp", "audio/ogg", 1, { media: "audio" }],
    ["whatsapp", "application/pdf", 100_000_001, { refused: "size", bytesMax: 100_000_000 }],
    ["messenger", "video/mp4", 25_000_000, { media: "video" }],
    ["messenger", "image/png", 8_000_001, { media: "document" }],
    ["instagram", "application/pdf", 1, { media: "document" }],
    ["instagram", "image/webp", 1, { refused: "type" }],
    ["instagram", "image/png", 8_000_001, { refused: "size", bytesMax: 8_000_000 }],
    ["webchat", "text/html", 1, { refused: "type" }],
    ["webchat", "application/octet-stream", 1, { refused: "type" }],
  ] as const)("%s, %s of %i bytes: %j", (kind, mimeType, sizeBytes, choice) => {
    const { media } = adapters[kind].capabilities;
    expect(media && chooseMedia(media, { mimeType, sizeBytes })).toEqual(choice);
  });
});
