import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { metaChannelKinds } from "#lib/domain/channel/channel-kind.ts";
import { fixtures } from "#test/fixtures/meta/fixtures.ts";
import { type OutboundMessage, type TextBody, textBody } from "./channel.ts";
import { adapterFor, graphBaseUrl } from "./registry.ts";
import { renderText } from "./whatsapp/render.ts";

const userId = "ES.7310028844190055512";
const marta = { phone: "34600111222", userId, name: null, username: null };
const message: OutboundMessage<TextBody> = {
  id: "msg_01J9ZQ",
  to: marta,
  body: textBody("¿Hola? 👍"),
  replyTo: null,
  author: "ai",
};
const options = { timeoutMs: 2_000 };

describe("send", () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    graph = await startFakeGraph();
  });
  afterEach(() => graph.reset());
  afterAll(() => graph.stop());

  const accountOf = (kind: (typeof metaChannelKinds)[number]) => ({
    accountId: "100",
    accessToken: "token",
    graphBaseUrl: graphBaseUrl(kind, { ...graph, metaGraphVersion: "v26.0" }),
  });

  describe.each(metaChannelKinds)("%s", (kind) => {
    const adapter = adapterFor(kind);

    it("is accepted under the platform's id", async () => {
      const outcome = await adapter.send(accountOf(kind), message, options);
      expect(graph.sent).toMatchObject([{ channel: kind, accountId: "100", text: message.body.text, accepted: true }]);
      expect(outcome).toMatchObject({ outcome: "accepted", externalId: graph.sent[0]?.externalId });
    });

    it("goes out under the Page's id where the account is connected through one", async () => {
      await adapter.send({ ...accountOf(kind), sendAsId: "555" }, message, options);
      expect(graph.sent).toMatchObject([{ accountId: "555" }]);
    });

    it("calls nobody for an empty message or without an address", async () => {
      const nobody = { ...message, to: { ...marta, phone: null, userId: null } };
      for (const wrong of [{ ...message, body: textBody(" \n") }, nobody]) {
        const outcome = await adapter.send(accountOf(kind), wrong, options);
        expect(outcome).toMatchObject({ outcome: "rejected", class: "invalid" });
      }
      expect(graph.requests).toEqual([]);
    });

    it("is unknown when the connection ends after it was accepted, and accepted only once", async () => {
      graph.fail({ behave: { kind: "reset_after" } });
      expect(await adapter.send(accountOf(kind), message, options)).toEqual({
        outcome: "unknown",
        because: "connection_lost",
      });
      expect(graph.sent).toHaveLength(1);
      expect(graph.requests).toHaveLength(1);
    });

    it("asks for a new connection when the token is dead", async () => {
      graph.fail({ behave: { kind: "error", code: 190 } });
      expect(await adapter.send(accountOf(kind), message, options)).toMatchObject({
        outcome: "rejected",
        class: "reconnect",
        error: { code: 190 },
      });
    });

    it("shows typing, and minds no failure of that", async () => {
      await adapter.showTyping(accountOf(kind), { to: marta, lastExternalId: "wamid.T1" }, options);
      expect(graph.typing.length).toBeGreaterThan(0);
      const dead = { ...accountOf(kind), graphBaseUrl: "http://127.0.0.1:9/v26.0" };
      await adapter.showTyping(dead, { to: marta, lastExternalId: "wamid.T1" }, options);
    });
  });

  it("carries our id on WhatsApp and Messenger, where the platform gives it back", async () => {
    for (const kind of metaChannelKinds) await adapterFor(kind).send(accountOf(kind), message, options);
    const correlations = graph.sent.map(({ channel, correlationId }) => [channel, correlationId]);
    expect(Object.fromEntries(correlations)).toEqual({
      whatsapp: "msg_01J9ZQ",
      messenger: "msg_01J9ZQ",
      instagram: null,
    });
  });

  it.each([
    ["34600111222", null],
    ["525512345678", "5215512345678"],
    ["5215512345678", null],
  ])("learns from a send to %s that WhatsApp calls it %s", async (phone, canonicalPhone) => {
    const to = { ...marta, phone };
    expect(await adapterFor("whatsapp").send(accountOf("whatsapp"), { ...message, to }, options)).toMatchObject({
      canonicalPhone,
    });
  });

  it("shows no typing on WhatsApp without a message to mark as read", async () => {
    await adapterFor("whatsapp").showTyping(accountOf("whatsapp"), { to: marta, lastExternalId: null }, options);
    expect(graph.requests).toEqual([]);
  });
});

describe("renderText of WhatsApp", () => {
  const [toPhone, toUser] = fixtures("whatsapp-sends");

  it("writes what the reference shows, to a phone and to a user id", () => {
    expect(renderText({ ...message, body: textBody("We are open until 20:00.") })).toEqual(toPhone);
    const reply = {
      ...message,
      to: { ...marta, phone: null },
      body: textBody("Yes, size 42 is in stock."),
      replyTo: "wamid.T1",
    };
    expect(renderText(reply)).toMatchObject(toUser ?? {});
    expect(renderText(reply)).not.toHaveProperty("to");
  });
});
