import { describe, expect, it } from "vitest";
import { byConversation } from "./by-conversation.ts";
import type { InboundEvent } from "./inbound-event.ts";

const base = { channelKind: "whatsapp", accountId: "1" } as const;
const at = new Date(0);
const writes = (externalId: string, phone: string | null, userId: string | null = null): InboundEvent => ({
  ...base,
  kind: "message",
  from: { phone, userId, name: null, username: null },
  externalId,
  sentAt: at,
  content: { type: "text", text: externalId },
  replyTo: null,
  referral: null,
});
const deletes = (targetExternalId: string): InboundEvent => ({
  ...base,
  kind: "delete",
  by: "customer",
  externalId: `delete:${targetExternalId}`,
  targetExternalId,
  at,
});
const rowsOf = (events: InboundEvent[]) =>
  byConversation(events).map((row) => row.map((event) => ("externalId" in event ? event.externalId : event.kind)));

describe("events of one delivery", () => {
  it("stand in a row for each person, in their order", () => {
    expect(rowsOf([writes("a1", "1"), writes("b1", "2"), writes("a2", "1"), writes("b2", "2")])).toEqual([
      ["a1", "a2"],
      ["b1", "b2"],
    ]);
  });

  it("follow the message that they change", () => {
    expect(rowsOf([writes("a1", "1"), writes("b1", "2"), deletes("a1")])).toEqual([["a1", "delete:a1"], ["b1"]]);
    expect(rowsOf([writes("a1#2", "1"), deletes("a1")])).toEqual([["a1#2", "delete:a1"]]);
  });

  it("of a person with two addresses meet, also where only a later one shows it", () => {
    expect(rowsOf([writes("a1", "1"), writes("a2", null, "u"), writes("b1", "2"), writes("a3", "1", "u")])).toEqual([
      ["a1", "a2", "a3"],
      ["b1"],
    ]);
  });

  it("of one phone in two notations meet", () => {
    expect(rowsOf([writes("a1", "5511987654321"), writes("a2", "551187654321")])).toEqual([["a1", "a2"]]);
  });

  it("of different accounts are apart", () => {
    expect(rowsOf([writes("a1", "1"), { ...writes("a2", "1"), accountId: "2" }])).toHaveLength(2);
  });
});
