import { describe, expect, it } from "vitest";
import { fixture, fixtures, whatsappChanges, whatsappDelivery } from "#test/fixtures/meta/fixtures.ts";
import { accountIds, parse } from "./parse.ts";

const receivedAt = new Date("2026-10-01T12:00:00Z");
const accountId = "402118870013377";
const marta = { phone: "34600111222", userId: "ES.7310028844190055512", name: null, username: null };
const parseMessages = (messages: unknown[], contacts?: unknown[]) =>
  parse(whatsappDelivery({ messages, ...(contacts && { contacts }) }), receivedAt);
const message = (rest: Record<string, unknown>) => ({
  from: "34600111222",
  id: "wamid.X",
  timestamp: "1790841605",
  type: "text",
  text: { body: "hi" },
  ...rest,
});

describe("a text message", () => {
  it("carries the person under both addresses and the names beside them", () => {
    expect(parse(fixture("whatsapp-envelope-text"))).toEqual([
      {
        kind: "message",
        channelKind: "whatsapp",
        accountId,
        from: { ...marta, name: "Marta Ruiz", username: "marta.ruiz" },
        externalId: "wamid.HBgLMzQ2MDAxMTEyMjIVAgASGBQzQTExQUExMTExMTExMTExMTExMQA=",
        sentAt: new Date("2026-10-01T08:00:05.000Z"),
        content: { type: "text", text: "Hola, ¿seguís abiertos hoy?" },
        replyTo: null,
        referral: null,
      },
    ]);
  });

  it("knows what it answers and which product it asks about", () => {
    expect(parseMessages(fixtures("whatsapp-messages-text"))).toMatchObject([
      { replyTo: null, referral: null },
      { replyTo: "wamid.OUR_MESSAGE" },
      { replyTo: null },
      { replyTo: null },
      {
        replyTo: "wamid.CATALOG_MSG",
        referral: { product: { catalog_id: "771200334455", product_retailer_id: "SKU-RED-42" } },
      },
    ]);
  });

  it("keeps the ad that it came from, word for word", () => {
    expect(parseMessages(fixtures("whatsapp-message-referral"))).toMatchObject([
      { kind: "message", referral: { source_type: "ad", ctwa_clid: expect.stringMatching(/^ARAkLkA8/) } },
    ]);
  });

  it("loses no NUL byte's neighbours", () => {
    expect(parseMessages([message({ text: { body: "a\u0000b\ud800" } })])).toMatchObject([
      { content: { type: "text", text: "ab\ufffd" } },
    ]);
  });
});

describe("the person", () => {
  it.each([
    [{ from: "34600111222" }, { phone: "34600111222", userId: null }],
    [{ from: "+34 600 111 222" }, { phone: "34600111222", userId: null }],
    [
      { from: undefined, from_user_id: "ES.7" },
      { phone: null, userId: "ES.7" },
    ],
    [{ from_user_id: "ES.7" }, { phone: "34600111222", userId: "ES.7" }],
    [
      { from: undefined, from_parent_user_id: "ES.ENT.1" },
      { phone: null, userId: "ES.ENT.1" },
    ],
  ])("%j is %j", (given, expected) => {
    expect(parseMessages([message(given)])).toMatchObject([{ kind: "message", from: expected }]);
  });

  it("gets what is missing from the contact of the same address, and from no other", () => {
    const contacts = [
      { profile: { name: "Ana" }, wa_id: "34600999000", user_id: "ES.1" },
      { profile: { name: "Marta" }, wa_id: "34600111222", user_id: "ES.2" },
    ];
    expect(parseMessages([message({}), message({ from: "34600000000" })], contacts)).toMatchObject([
      { from: { phone: "34600111222", userId: "ES.2", name: "Marta" } },
      { from: { phone: "34600000000", userId: null, name: null } },
    ]);
  });

  it("is the only contact of the delivery where the message names nobody", () => {
    const contacts = [{ profile: { name: "Marta" }, user_id: "ES.2" }];
    expect(parseMessages([message({ from: undefined })], contacts)).toMatchObject([{ from: { userId: "ES.2" } }]);
    expect(parseMessages([message({ from: undefined })])).toMatchObject([{ kind: "ignored", reason: "no_sender" }]);
  });

  it("has the number that they gave away through our button", () => {
    const [, requested, other] = parseMessages(fixtures("whatsapp-messages-location-contacts"));
    expect(requested).toMatchObject({ from: { phone: "34600111222", userId: "ES.7310028844190055512" } });
    expect(other).toMatchObject({ from: { phone: "34600111222" }, content: { contacts: [{ name: "Luis Ortega" }] } });
  });
});

describe("what says something about another message", () => {
  it("is a reaction, or its removal", () => {
    expect(parseMessages(fixtures("whatsapp-messages-reaction"))).toMatchObject([
      { kind: "reaction", by: "customer", externalId: "wamid.R1", targetExternalId: "wamid.OUR_MESSAGE", emoji: "👍" },
      { kind: "reaction", by: "customer", externalId: "wamid.R2", targetExternalId: "wamid.OUR_MESSAGE", emoji: null },
    ]);
    const removed = message({ type: "reaction", reaction: { message_id: "wamid.O", emoji: "" } });
    expect(parseMessages([removed])).toMatchObject([{ kind: "reaction", emoji: null }]);
  });

  it("is an edit or a deletion of the original", () => {
    expect(parseMessages(fixtures("whatsapp-messages-edit-revoke"))).toMatchObject([
      {
        kind: "edit",
        by: "customer",
        externalId: "wamid.E1",
        targetExternalId: "wamid.T1",
        content: { type: "text", text: "Do you have size 43?" },
      },
      { kind: "delete", by: "customer", externalId: "wamid.V1", targetExternalId: "wamid.T1" },
    ]);
  });

  it("is nothing without a target", () => {
    expect(parseMessages([message({ type: "revoke" })])).toMatchObject([
      { kind: "ignored", reason: "revoke_without_target" },
    ]);
  });
});

describe("echoes of the WhatsApp Business app", () => {
  it("are the business's words and deletions, never the customer's", () => {
    expect(parse(fixture("whatsapp-envelope-echoes"))).toEqual([
      {
        kind: "echo",
        channelKind: "whatsapp",
        accountId,
        to: { ...marta, username: "marta.ruiz" },
        externalId: "wamid.APP1",
        sentAt: new Date(1790846000 * 1000),
        content: { type: "text", text: "Hi Marta, Jorge here, I will check it" },
        correlationId: null,
        appId: null,
      },
      {
        kind: "delete",
        channelKind: "whatsapp",
        accountId,
        by: "business",
        externalId: "wamid.APP2",
        targetExternalId: "wamid.APP1",
        at: new Date(1790846030 * 1000),
      },
    ]);
  });

  it.each([
    ["edit", { edit: { original_message_id: "wamid.A", message: { type: "text", text: { body: "new" } } } }],
    ["reaction", { reaction: { message_id: "wamid.A", emoji: "👍" } }],
  ])("of type %s are no content", (type, rest) => {
    const echo = { from: "15550142000", to: "34600111222", id: "wamid.E", timestamp: "1790846000", type, ...rest };
    expect(parse(whatsappDelivery({ message_echoes: [echo] }, "smb_message_echoes"))).toMatchObject([
      { kind: type, by: "business", targetExternalId: "wamid.A" },
    ]);
  });

  it("find the person by user id alone", () => {
    const echo = {
      from: "15550142000",
      to_user_id: "ES.7",
      id: "wamid.E",
      timestamp: "1790846000",
      type: "image",
      image: { id: "1" },
    };
    expect(parse(whatsappDelivery({ message_echoes: [echo] }, "smb_message_echoes"))).toMatchObject([
      { kind: "echo", to: { phone: null, userId: "ES.7" }, content: { media: "image" } },
    ]);
  });
});

describe("statuses", () => {
  it("carry our own id, the error and no more than the states we know", () => {
    expect(parse(whatsappDelivery({ statuses: fixtures("whatsapp-statuses") }))).toMatchObject([
      { kind: "status", externalId: "wamid.OUT1", status: "sent", correlationId: "msg_01J9ZQ", error: null },
      { kind: "status", externalId: "wamid.OUT1", status: "delivered", correlationId: null },
      { kind: "status", externalId: "wamid.OUT1", status: "read" },
      { kind: "status", externalId: "wamid.OUT_VOICE", status: "read" },
      {
        kind: "status",
        externalId: "wamid.OUT2",
        status: "failed",
        error: {
          code: 131047,
          title: "Re-engagement message",
          details: "More than 24 hours have passed since the customer last replied to this number.",
        },
      },
      { kind: "status", externalId: "wamid.OUT3", status: "sent" },
    ]);
  });

  it.each([
    [{ id: "wamid.1", status: "warning" }, "unknown_status"],
    [{ id: "wamid.1", status: "toString" }, "unknown_status"],
    [{ status: "sent" }, "unknown_status"],
    [{ id: "wamid.1", status: "read", recipient_type: "group" }, "group"],
  ])("ignores %j", (status, reason) => {
    expect(parse(whatsappDelivery({ statuses: [status] }))).toMatchObject([{ kind: "ignored", accountId, reason }]);
  });
});

describe("system messages", () => {
  it("move the conversation to the new address", () => {
    expect(parseMessages(fixtures("whatsapp-messages-system"))).toMatchObject([
      {
        kind: "identity_change",
        previous: { phone: "34600111222", userId: "ES.7310028844190055512" },
        next: { phone: "34600999888", userId: "ES.9988776655443322110" },
      },
      {
        kind: "identity_change",
        previous: { phone: null, userId: "ES.7310028844190055512" },
        next: { phone: null, userId: "ES.9988776655443322110" },
      },
    ]);
  });

  it("move it in old payloads too, and ignore what changes nothing", () => {
    const old = message({ type: "system", system: { body: "changed", wa_id: "34600999888" } });
    expect(parseMessages([old])).toMatchObject([
      { previous: { phone: "34600111222", userId: null }, next: { phone: "34600999888", userId: null } },
    ]);
    const other = message({ type: "system", system: { type: "customer_identity_changed", wa_id: "34600111222" } });
    expect(parseMessages([other])).toMatchObject([{ kind: "ignored", reason: "system" }]);
  });
});

describe("what wakes nobody", () => {
  const reasons = (body: unknown) => parse(body).map((event) => (event.kind === "ignored" ? event.reason : event.kind));

  it.each([
    ["groups", whatsappDelivery({ messages: fixtures("whatsapp-message-group") }), ["group"]],
    ["errors of the platform", whatsappDelivery({ errors: [{ code: 130429 }] }), ["platform_error_130429"]],
    ["a message without id", whatsappDelivery({ messages: [message({ id: undefined })] }), ["no_id"]],
    ["something that is no message", whatsappDelivery({ messages: [null] }), ["no_id"]],
    [
      "a chat that was only opened",
      whatsappDelivery({ messages: [message({ type: "request_welcome" })] }),
      ["request_welcome"],
    ],
    ["a field without account", whatsappChanges([{ field: "messages", value: {} }]), ["no_account"]],
    ["a change without field", whatsappChanges([{}]), ["unknown_field"]],
    ["another platform", { object: "page" }, ["unknown_object"]],
    ["nothing", {}, ["unknown_object"]],
    ["an empty entry", { object: "whatsapp_business_account", entry: null }, ["empty_delivery"]],
  ])("%s", (_name, body, expected) => {
    expect(reasons(body)).toEqual(expected);
  });
});

describe("a delivery", () => {
  it("is read whole: all entries, changes, messages and statuses, the unknown ones between the known", () => {
    const value = (phoneNumberId: string, rest: Record<string, unknown>) => ({
      field: "messages",
      value: { metadata: { phone_number_id: phoneNumberId }, ...rest },
    });
    const body = {
      object: "whatsapp_business_account",
      entry: [
        { changes: [value("1", { messages: [message({ id: "a" }), 7, message({ id: "b" })] })] },
        null,
        {
          changes: [
            value("2", { statuses: [{ id: "c", status: "sent" }] }),
            value("2", { messages: [message({ id: "d" })] }),
          ],
        },
      ],
    };
    expect(parse(body).map((event) => [event.accountId, event.kind])).toEqual([
      ["1", "message"],
      ["1", "ignored"],
      ["1", "message"],
      ["2", "status"],
      ["2", "message"],
    ]);
    expect(accountIds(body)).toEqual(["1", "2"]);
  });

  it("names the numbers that it concerns", () => {
    expect(accountIds(fixture("whatsapp-other-fields"))).toEqual(["318840026600145", accountId]);
    expect(accountIds(whatsappChanges(fixtures("whatsapp-changes-standby")))).toEqual([accountId]);
    expect(accountIds(whatsappChanges([{ field: "account_update", value: { event: "PARTNER_REMOVED" } }]))).toEqual([
      "318840026600145",
    ]);
  });
});

describe("time", () => {
  it.each([
    ["1790841605", "2026-10-01T08:00:05.000Z"],
    [1790841605, "2026-10-01T08:00:05.000Z"],
    ["1790841605530", "2026-10-01T08:00:05.530Z"],
    [" 1790841605 ", "2026-10-01T08:00:05.000Z"],
    ["yesterday", receivedAt.toISOString()],
    ["-5", receivedAt.toISOString()],
    [Number.MAX_VALUE, receivedAt.toISOString()],
    [null, receivedAt.toISOString()],
    [undefined, receivedAt.toISOString()],
  ])("%j is %s", (timestamp, expected) => {
    expect(parseMessages([message({ timestamp })])).toMatchObject([{ sentAt: new Date(expected) }]);
  });
});
