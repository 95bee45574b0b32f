import { describe, expect, it } from "vitest";
import { fixtures, whatsappDelivery } from "#test/fixtures/meta/fixtures.ts";
import { parse } from "./parse.ts";

const parseMessages = (messages: unknown[]) => parse(whatsappDelivery({ messages }));
const contentsOf = (name: string) =>
  parseMessages(fixtures(name)).map((event) => ("content" in event ? event.content : event));
const message = (rest: Record<string, unknown>) => ({
  from: "34600111222",
  id: "wamid.X",
  timestamp: "1790841605",
  type: "text",
  text: { body: "hi" },
  ...rest,
});

describe("content", () => {
  it("keeps what is needed to fetch a file", () => {
    expect(contentsOf("whatsapp-messages-media")).toMatchObject([
      {
        type: "media",
        media: "image",
        providerMediaId: "1409335810123456",
        mimeType: "image/jpeg",
        caption: "the receipt",
      },
      { type: "media", media: "voice", mimeType: "audio/ogg; codecs=opus" },
      { type: "media", media: "video", caption: "it makes this noise" },
      { type: "media", media: "document", fileName: "factura-118.pdf" },
      { type: "media", media: "sticker", url: expect.stringMatching(/^https:/) },
    ]);
  });

  it("tells an audio file from a voice note", () => {
    const audio = { id: "1", voice: false };
    expect(parseMessages([message({ type: "audio", audio })])).toMatchObject([{ content: { media: "audio" } }]);
  });

  it("reads places and contact cards", () => {
    expect(contentsOf("whatsapp-messages-location-contacts")).toEqual([
      {
        type: "location",
        latitude: 40.4167,
        longitude: -3.7033,
        name: "Puerta del Sol",
        address: "Pl. de la Puerta del Sol, Madrid",
      },
      { type: "contacts", contacts: [{ phones: ["+34 600 111 222"], emails: [] }] },
      {
        type: "contacts",
        contacts: [{ name: "Luis Ortega", phones: ["+34 600 333 444"], emails: ["luis@example.org"] }],
      },
    ]);
  });

  it("reads taps and forms as what the customer chose", () => {
    expect(contentsOf("whatsapp-messages-choices")).toEqual([
      { type: "choice", title: "Confirm", payload: "CONFIRM_118" },
      { type: "choice", title: "10:00", payload: "slot-10h" },
      { type: "choice", title: "Billing", payload: "dept-billing" },
      {
        type: "choice",
        title: "email: marta@example.org",
        payload: '{"flow_token":"t-889","email":"marta@example.org"}',
      },
    ]);
  });

  it.each([
    ["broken", "Sent"],
    ["null", "Sent"],
    ['{"flow_token":"t"}', "Sent"],
    ['{"a":{"b":1},"c":2}', 'a: {"b":1}\nc: 2'],
    [`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "a: [[[[[[[[null]]]]]]]]"],
  ])("stands a form's answers of %.20s", (responseJson, title) => {
    const interactive = { type: "nfm_reply", nfm_reply: { body: "Sent", response_json: responseJson } };
    expect(parseMessages([message({ type: "interactive", interactive })])).toMatchObject([{ content: { title } }]);
  });

  it("reads an order", () => {
    expect(contentsOf("whatsapp-message-order")).toEqual([
      {
        type: "order",
        note: "please gift-wrap",
        items: [{ sku: "SKU-RED-42", quantity: 2, price: 19.9, currency: "EUR" }],
      },
    ]);
  });

  it.each([
    [{ type: "unsupported", unsupported: { type: "poll_creation" }, errors: [{ code: 131051 }] }, "Poll", "none"],
    [{ type: "unsupported" }, "Message of a kind that cannot be shown here", "none"],
    [
      { type: "unsupported", errors: [{ code: 131060 }] },
      "Message that only the WhatsApp Business app can show",
      "open_app",
    ],
    [{ type: "some_future_type" }, "Message of a kind that cannot be shown here", "none"],
    [{ type: "constructor" }, "Message of a kind that cannot be shown here", "none"],
    [{ type: undefined }, "Message of a kind that cannot be shown here", "none"],
    [{ type: "text", text: { body: "  " } }, "Empty message", "none"],
    [{ type: "text", text: null }, "Empty message", "none"],
    [{ type: "image", image: {}, errors: [{ code: 131052 }] }, "Photo that could not be received", "none"],
    [
      { type: "interactive", interactive: { type: "call_permission_reply" } },
      "Answer that cannot be shown here",
      "none",
    ],
    [{ type: "contacts", contacts: [] }, "Message that cannot be shown here", "none"],
  ])("shows a placeholder for %j", (given, what, hint) => {
    expect(parseMessages([message(given)])).toMatchObject([
      { kind: "message", content: { type: "unsupported", what, hint } },
    ]);
  });
});
