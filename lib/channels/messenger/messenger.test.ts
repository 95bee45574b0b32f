import { describe, expect, it } from "vitest";
import { fixture, fixtures, messengerDelivery } from "#test/fixtures/meta/fixtures.ts";
import { textBody } from "../channel.ts";
import { messenger, renderText } from "./messenger.ts";

const receivedAt = new Date("2026-10-01T12:00:00Z");
const page = "104477120098231";
const person = { phone: null, userId: "7421190045533810", name: null, username: null };
const parse = (body: unknown) => messenger.parse(body, receivedAt);
const parseEvents = (events: unknown[]) => parse(messengerDelivery(events));
const received = (message: Record<string, unknown>) => ({
  sender: { id: person.userId },
  recipient: { id: page },
  timestamp: 1790841605530,
  message: { mid: "m_1", ...message },
});
const contentsOf = (message: Record<string, unknown>) =>
  parseEvents([received(message)]).map((event) => ("content" in event ? event.content : event));
const attached = (...attachments: unknown[]) => contentsOf({ attachments });

describe("what a customer writes", () => {
  it("is a message of the person on the Page", () => {
    expect(parse(fixture("messenger-envelope-text"))).toEqual([
      {
        kind: "message",
        channelKind: "messenger",
        accountId: page,
        from: person,
        externalId: "m_Zx8Kq0aQ2fYb",
        sentAt: new Date(1790841605530),
        content: { type: "text", text: "Are you open today?" },
        replyTo: null,
        referral: null,
      },
    ]);
  });

  it("reads every example of the reference", () => {
    expect(parseEvents(fixtures("messenger-events-messages"))).toMatchObject([
      { externalId: "m_a1", content: { type: "text" } },
      { externalId: "m_a2", content: { type: "choice", title: "Billing", payload: "DEPT_BILLING" } },
      { externalId: "m_a3", replyTo: "m_our_9" },
      { externalId: "m_a4", content: { type: "media", media: "image", url: expect.stringContaining("i1.jpg") } },
      { externalId: "m_a4#2", content: { type: "media", media: "image", url: expect.stringContaining("i2.jpg") } },
      { externalId: "m_a5", content: { type: "media", media: "audio" } },
      { externalId: "m_a6", content: { type: "media", media: "sticker" } },
      { externalId: "m_a7", content: { type: "text", text: "https://example.org/shoes" } },
      {
        externalId: "m_a8",
        content: { type: "unsupported", what: "Shared reel: A reel", url: expect.stringContaining("/reel/1") },
      },
      { externalId: "m_a9", referral: { product: { id: "55512300" } } },
      { externalId: "m_a10", referral: { ad_id: "120330000000001" } },
    ]);
  });

  it("puts the words under the first file, or before what has no place for them", () => {
    const photo = { type: "image", payload: { url: "https://x/1.jpg" } };
    expect(contentsOf({ text: "this one", attachments: [photo] })).toEqual([
      { type: "media", media: "image", url: "https://x/1.jpg", caption: "this one" },
    ]);
    expect(contentsOf({ text: "look", attachments: [{ type: "reel", payload: { title: "A reel" } }] })).toMatchObject([
      { type: "text", text: "look" },
      { type: "unsupported", what: "Shared reel: A reel" },
    ]);
  });

  it.each([
    [{ type: "fallback" }, "Link"],
    [{ type: "fallback", title: "Shoes", url: "https://x" }, "Link: Shoes"],
    [{ type: "template", payload: {} }, "Message with buttons"],
    [{ type: "appointment_booking" }, "Appointment"],
    [{ type: "image" }, "Attachment that cannot be shown here"],
    [{ type: "toString" }, "Attachment that cannot be shown here"],
    [null, "Attachment that cannot be shown here"],
  ])("shows a placeholder for the attachment %j", (attachment, what) => {
    expect(attached(attachment)).toMatchObject([{ type: "unsupported", what }]);
  });

  it("reads old stickers, files and places", () => {
    expect(
      attached(
        { type: "image", payload: { url: "https://x/s.png", sticker_id: 369239263222822 } },
        { type: "file", payload: { url: "https://x/f.pdf", title: "f.pdf" } },
        { type: "location", title: "Here", payload: { coordinates: { lat: 40.4, long: -3.7 } } },
      ),
    ).toEqual([
      { type: "media", media: "sticker", url: "https://x/s.png" },
      { type: "media", media: "document", url: "https://x/f.pdf", fileName: "f.pdf" },
      { type: "location", latitude: 40.4, longitude: -3.7, name: "Here" },
    ]);
  });

  it("shows a message without words and files", () => {
    expect(contentsOf({})).toMatchObject([{ type: "unsupported", what: "Empty message" }]);
  });
});

describe("echoes and what else happens", () => {
  it("reads every example of the reference", () => {
    expect(parseEvents(fixtures("messenger-events-other"))).toMatchObject([
      { kind: "echo", to: person, externalId: "m_e1", correlationId: "msg_01J9ZQ", appId: "900100200300400" },
      { kind: "echo", to: person, externalId: "m_e2", correlationId: null, appId: "263902037430900" },
      { kind: "echo", to: person, externalId: "m_e3", correlationId: null, appId: null },
      {
        kind: "message",
        externalId: "m_p1",
        content: { type: "choice", title: "Get Started", payload: "GET_STARTED" },
        referral: { ref: "qr-shop" },
      },
      { kind: "referral", from: person, referral: { ref: "qr-shop" }, at: new Date(1790841650000) },
      { kind: "status", externalId: "m_e1", status: "delivered", at: new Date(1790841659000) },
      { kind: "watermark", identity: person, status: "read", through: { at: new Date(1790841669000) } },
      { kind: "reaction", by: "customer", identity: person, targetExternalId: "m_e1", emoji: "❤" },
      { kind: "reaction", by: "customer", targetExternalId: "m_e1", emoji: null },
      {
        kind: "edit",
        targetExternalId: "m_a1",
        externalId: "edit:m_a1:1",
        content: { text: "Are you open tomorrow?" },
      },
      { kind: "ignored", reason: "optin" },
      { kind: "thread_control", act: "passed", identity: person, owner: "900100200300400" },
      { kind: "thread_control", act: "taken", identity: person, owner: "263902037430900" },
      { kind: "thread_control", act: "requested", identity: person, owner: "123456789012345" },
    ]);
  });

  it("knows an app id written as text, and metadata that is not ours", () => {
    const echo = {
      sender: { id: page },
      recipient: { id: person.userId },
      message: { mid: "m_1", is_echo: true, app_id: "263902037430900", metadata: "theirs", text: "hi" },
    };
    expect(parseEvents([echo])).toMatchObject([{ kind: "echo", appId: "263902037430900", correlationId: null }]);
  });

  it("never takes the Page for a customer, even where the echo mark is missing", () => {
    const unmarked = { sender: { id: page }, recipient: { id: person.userId }, message: { mid: "m_1", text: "hi" } };
    expect(parseEvents([unmarked])).toMatchObject([{ kind: "echo", to: person }]);
  });

  it("gives a tap without id the same id each time", () => {
    const tap = {
      sender: { id: person.userId },
      recipient: { id: page },
      timestamp: 1790841640000,
      postback: { payload: "GET_STARTED" },
    };
    expect(parseEvents([tap])).toMatchObject([
      {
        kind: "message",
        externalId: "postback:7421190045533810:1790841640000:GET_STARTED",
        content: { title: "GET_STARTED" },
      },
    ]);
  });

  it.each([
    ["an entry without events", messengerDelivery([]), ["empty_delivery"]],
    ["feed changes", { object: "page", entry: [{ id: page, changes: [{ field: "feed", value: {} }] }] }, ["feed"]],
    ["a checkbox without person", messengerDelivery([{ sender: { user_ref: "x" }, optin: {} }]), ["no_sender"]],
    ["an event of no kind", messengerDelivery([{ sender: { id: "1" }, recipient: { id: page } }]), ["unknown_event"]],
    ["a message without id", messengerDelivery([{ sender: { id: "1" }, message: { text: "hi" } }]), ["message"]],
    ["Instagram's deliveries", { object: "instagram" }, ["unknown_object"]],
  ])("ignores %s", (_name, body, reasons) => {
    expect(parse(body).map((event) => (event.kind === "ignored" ? event.reason : event.kind))).toEqual(reasons);
  });

  it("marks what comes under standby, echoes too, and leaves the rest as it is", () => {
    const events = parse(
      messengerDelivery([...fixtures("messenger-events-messages"), ...fixtures("messenger-events-other")], "standby"),
    );
    for (const event of events) expect("standby" in event).toBe(event.kind === "message" || event.kind === "echo");
    expect(events.map((event) => event.kind)).toContain("watermark");
  });

  it("reads a delivery without message ids as a watermark", () => {
    const delivery = { sender: { id: person.userId }, recipient: { id: page }, delivery: { watermark: 1790841659000 } };
    expect(parseEvents([delivery])).toMatchObject([
      { kind: "watermark", status: "delivered", through: { at: new Date(1790841659000) } },
    ]);
  });

  it("reads two entries of different Pages", () => {
    const body = {
      object: "page",
      entry: ["1", "2"].map((id) => ({ id, messaging: [{ sender: { id: "9" }, message: { mid: id, text: "hi" } }] })),
    };
    expect(parse(body)).toMatchObject([{ accountId: "1" }, { accountId: "2" }]);
    expect(messenger.accountIds(body)).toEqual(["1", "2"]);
  });
});

describe("renderText", () => {
  const message = { id: "msg_01J9ZQ", to: person, body: textBody("Yes"), replyTo: "m_a1#2", author: "ai" as const };

  it("writes what the reference shows", () => {
    const [plain, , , reply, late] = fixtures("messenger-sends");
    const recipient = person.userId;
    expect(renderText({ ...message, body: textBody("We are open until 20:00."), replyTo: null }, recipient)).toEqual(
      plain,
    );
    expect(renderText(message, recipient)).toMatchObject(reply ?? {});
    expect(
      renderText(
        { ...message, body: textBody("Written by a person, day 3"), author: "member", asHumanAgent: true },
        recipient,
      ),
    ).toMatchObject(late ?? {});
  });

  it("never tags a message of the AI as a person's", () => {
    expect(renderText({ ...message, asHumanAgent: true }, person.userId)).toMatchObject({ messaging_type: "RESPONSE" });
  });
});
