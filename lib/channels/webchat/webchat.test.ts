import { describe, expect, it } from "vitest";
import { textBody } from "../channel.ts";
import { type WebchatDelivery, webchat } from "./webchat.ts";

const delivery: WebchatDelivery = {
  object: "webchat",
  key: "demo",
  visitor: { id: "visitor-1", name: "Ana" },
  message: { id: "message-1", text: "Hello", at: "2026-10-01T11:59:58.120Z" },
};

describe("parse", () => {
  it("reads a visitor's message", () => {
    expect(webchat.parse(delivery)).toEqual([
      {
        kind: "message",
        channelKind: "webchat",
        accountId: "demo",
        from: { phone: null, userId: "visitor-1", name: "Ana", username: null },
        externalId: "visitor-1:message-1",
        sentAt: new Date("2026-10-01T11:59:58.120Z"),
        content: { type: "text", text: "Hello" },
        replyTo: null,
        referral: null,
      },
    ]);
    expect(webchat.accountIds(delivery)).toEqual(["demo"]);
  });

  it("keeps visitors apart who chose the same message id", () => {
    const [first] = webchat.parse(delivery);
    const [second] = webchat.parse({ ...delivery, visitor: { id: "visitor-2", name: null } });
    expect(first).not.toMatchObject({ externalId: second && "externalId" in second ? second.externalId : "" });
  });

  it.each([
    [{ ...delivery, visitor: {} }, "no_id"],
    [{ ...delivery, message: {} }, "no_id"],
    [{ ...delivery, key: "" }, "no_id"],
    [{}, "unknown_object"],
  ])("ignores %j", (body, reason) => {
    expect(webchat.parse(body)).toMatchObject([{ kind: "ignored", reason }]);
  });
});

describe("send", () => {
  it("is done with our own id, since the visitor reads from our database", async () => {
    const account = { accountId: "demo", accessToken: "", graphBaseUrl: "" };
    const message = {
      id: "01",
      to: { phone: null, userId: "visitor-1", name: null, username: null },
      body: textBody("Hello"),
      replyTo: null,
      author: "ai" as const,
    };
    expect(await webchat.send(account, message, { timeoutMs: 1 })).toEqual({
      outcome: "accepted",
      externalId: "01",
      canonicalPhone: null,
    });
  });
});
