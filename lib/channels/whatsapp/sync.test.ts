import { describe, expect, it } from "vitest";
import { fixture, fixtures, whatsappChanges } from "#test/fixtures/meta/fixtures.ts";
import { parse } from "./parse.ts";

const accountId = "402118870013377";
const businessAccountId = "318840026600145";
const marta = { phone: "34600111222", userId: "ES.7310028844190055512" };
const changes = (name: string) => parse(whatsappChanges(fixtures(name)));

describe("what is not a live message", () => {
  it("reads the past of a number, by thread, and how far it has come", () => {
    expect(changes("whatsapp-change-history")).toMatchObject([
      {
        kind: "history",
        accountId,
        identity: marta,
        messages: [
          { by: "customer", externalId: "wamid.H1", status: null, content: { text: "old question" } },
          { by: "business", externalId: "wamid.H2", status: "read", content: { what: "Photo or file" } },
        ],
      },
      { kind: "history_progress", state: { percent: 55 } },
    ]);
    expect(changes("whatsapp-change-history-declined")).toMatchObject([
      { kind: "history_progress", state: "declined" },
    ]);
  });

  it("knows who wrote in the past where a number lacks its ninth digit", () => {
    const message = {
      from: "5511987654321",
      id: "wamid.1",
      timestamp: "1790600000",
      type: "text",
      text: { body: "oi" },
    };
    const thread = { id: "551187654321", messages: [message] };
    const value = { metadata: { phone_number_id: accountId }, history: [{ threads: [thread] }] };
    expect(parse(whatsappChanges([{ field: "history", value }]))).toMatchObject([{ messages: [{ by: "customer" }] }]);
  });

  it("reads the address book", () => {
    expect(changes("whatsapp-change-contact-sync")).toMatchObject([
      { kind: "address_book", identity: { ...marta, name: null }, bookName: "Marta Ruiz (client)" },
      { kind: "address_book", identity: { phone: "34600333444", userId: "ES.22" }, bookName: null },
    ]);
  });

  it("reads standby: who wrote, and that no person answered", () => {
    expect(changes("whatsapp-changes-standby")).toMatchObject([
      {
        kind: "message",
        standby: true,
        externalId: "wamid.SB1",
        from: { name: "Marta Ruiz" },
        content: { text: "hi" },
      },
      {
        kind: "echo",
        standby: true,
        automatic: "Meta Business Agent",
        to: { phone: "34600111222" },
        content: { text: "answer written by Meta's agent" },
      },
      { kind: "thread_control", act: "passed", owner: "escalation", identity: { phone: "34600111222" } },
    ]);
  });

  it("reads what stands in the other fields", () => {
    expect(parse(fixture("whatsapp-other-fields"))).toMatchObject([
      { kind: "template", accountId: businessAccountId, name: "cart_reminder", language: "es", status: "REJECTED" },
      {
        kind: "account",
        accountId: businessAccountId,
        change: { problem: "account_removed" },
        displayPhone: "15550142000",
      },
      { kind: "marketing_choice", accountId, identity: marta, stopped: true },
    ]);
  });
});

describe("news of an account", () => {
  it("say what is broken and what is mended; the rest is kept only", () => {
    const seen = changes("whatsapp-changes-account").map((event) =>
      event.kind === "account" ? event.change : event.kind === "ignored" ? event.reason : event.kind,
    );
    expect(seen).toEqual([
      { problem: "account_offboarded" },
      { solved: ["account_offboarded"] },
      { problem: "account_removed" },
      { problem: "account_restricted" },
      { problem: "account_restricted" },
      { solved: ["account_restricted"] },
      { solved: ["account_removed"] },
      "account_update",
      { problem: "account_restricted" },
      { problem: "account_limited" },
      "account_alerts",
      { problem: "account_limited" },
      { solved: ["account_limited"] },
      "phone_number_name_update",
      "business_capability_update",
      "security",
      "template",
      "template",
      { problem: "account_restricted" },
      "platform_error_130429",
    ]);
  });
});
