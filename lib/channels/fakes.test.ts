import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver, signBody } from "#e2e/fakes/deliver.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import {
  batch,
  demoAccounts,
  instagramPayloads,
  messengerPayloads,
  whatsappEcho,
  whatsappMessage,
  whatsappStatus,
  whatsappText,
} from "#e2e/fakes/payloads.ts";
import { verifySignature } from "./meta/signature.ts";
import { textBody } from "./channel.ts";
import { adapterFor, graphBaseUrl } from "./registry.ts";

const at = new Date("2026-10-01T08:00:05Z");

describe("payload builders speak as the platforms do", () => {
  const parse = (kind: "whatsapp" | "messenger" | "instagram", body: unknown) => adapterFor(kind).parse(body);

  it("on WhatsApp", () => {
    const body = batch(
      whatsappText({ from: "34600111222", text: "hi", id: "wamid.1", at, replyTo: "wamid.0" }),
      whatsappText({ userId: "ES.7", text: "hi", id: "wamid.2", at, phoneNumberId: "2" }),
      whatsappMessage({ from: "34600111222", at }, { type: "image", image: { id: "9" } }),
      whatsappStatus({ id: "wamid.3", status: "read", to: "34600111222", correlationId: "01", at }),
      whatsappEcho({ to: "34600111222", text: "Jorge here", id: "wamid.4", at }),
    );
    expect(parse("whatsapp", body)).toMatchObject([
      {
        kind: "message",
        accountId: demoAccounts.phoneNumberId,
        from: { phone: "34600111222", userId: null, name: "Marta Ruiz" },
        sentAt: at,
        replyTo: "wamid.0",
      },
      { kind: "message", accountId: "2", from: { phone: null, userId: "ES.7" } },
      { kind: "message", content: { type: "media", media: "image" } },
      { kind: "status", status: "read", correlationId: "01" },
      { kind: "echo", to: { phone: "34600111222" }, externalId: "wamid.4", sentAt: at },
    ]);
  });

  it.each([
    ["messenger", messengerPayloads, demoAccounts.pageId],
    ["instagram", instagramPayloads, demoAccounts.instagramId],
  ] as const)("on %s", (kind, payloads, accountId) => {
    const user = "77";
    const body = batch(
      payloads.text({ user, text: "hi", mid: "m1", at }),
      payloads.echo({ user, text: "Jorge here", mid: "m2", appId: 26, metadata: "out:01", at }),
      payloads.standby({ user, text: "hi" }),
      payloads.event({ user, at }, { reaction: { mid: "m2", action: "react", emoji: "👍" } }),
    );
    expect(parse(kind, body)).toMatchObject([
      { kind: "message", accountId, from: { userId: user }, externalId: "m1", sentAt: at },
      { kind: "echo", accountId, to: { userId: user }, correlationId: "01", appId: "26" },
      { kind: "message", standby: true },
      { kind: "reaction", emoji: "👍" },
    ]);
  });
});

describe("the fake Graph API", () => {
  let graph: FakeGraph;
  const received: { url: string; body: unknown }[] = [];
  const webhook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks);
      const header = request.headers["x-hub-signature-256"];
      const known = verifySignature(raw, typeof header === "string" ? header : null, ["demo-app-secret"]).ok;
      if (known) received.push({ url: request.url ?? "", body: JSON.parse(raw.toString("utf8")) });
      response.writeHead(known ? 200 : 401).end();
    });
  });
  let webhooksUrl = "";

  beforeAll(async () => {
    graph = await startFakeGraph();
    await new Promise<void>((resolve) => webhook.listen(0, "127.0.0.1", resolve));
    const address = webhook.address();
    webhooksUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(async () => {
    await graph.stop();
    webhook.closeAllConnections();
    await new Promise((resolve) => webhook.close(resolve));
  });

  const send = (kind: "whatsapp" | "messenger" | "instagram", text: string) =>
    adapterFor(kind).send(
      { accountId: "100", accessToken: "t", graphBaseUrl: graphBaseUrl(kind, { ...graph, metaGraphVersion: "v26.0" }) },
      {
        id: "01",
        to: { phone: "34600111222", userId: "77", name: null, username: null },
        body: textBody(text),
        replyTo: null,
        author: "ai",
      },
      { timeoutMs: 2_000 },
    );
  const control = (method: string, action: string, body?: unknown) =>
    fetch(`${graph.url}/__control/${action}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });

  it("delivers what carries the right signature", async () => {
    const body = messengerPayloads.text({ user: "77", text: "¿Mañana? 👍" });
    expect((await deliver(`${webhooksUrl}/messenger`, body, "demo-app-secret")).status).toBe(200);
    expect((await deliver(`${webhooksUrl}/messenger`, body, "another")).status).toBe(401);
    expect(new TextDecoder().decode(signBody(body, "s").bytes)).not.toContain("ñ");
  });

  it("fails as it is told over HTTP, as often as it is told, for whom it is told", async () => {
    const rule = { to: "77", times: 2, behave: { kind: "error", code: 613, subcode: 2534040 } };
    expect((await control("POST", "fail", rule)).status).toBe(200);
    const outcomes = [];
    for (const kind of ["whatsapp", "messenger", "instagram", "messenger"] as const) {
      outcomes.push((await send(kind, "hi")).outcome);
    }
    expect(outcomes).toEqual(["accepted", "retry", "retry", "accepted"]);
    const sent: unknown = await (await control("GET", "sent")).json();
    expect(sent).toHaveLength(2);
    expect((await control("POST", "fail", { behave: { kind: "nonsense" } })).status).toBe(400);
    expect((await control("GET", "nonsense")).status).toBe(404);
    await control("POST", "reset");
    expect(graph.sent).toEqual([]);
  });

  it("reports each send back before it answers, where it is told so", async () => {
    graph.report({ webhooksUrl, secret: "demo-app-secret", beforeAnswer: true });
    received.length = 0;
    for (const kind of ["whatsapp", "messenger", "instagram"] as const) await send(kind, "hi");
    graph.report(null);
    expect(received.map(({ url }) => url)).toEqual(["/whatsapp", "/whatsapp", "/messenger", "/instagram"]);
    const events = received.flatMap(({ body }) =>
      (["whatsapp", "messenger", "instagram"] as const).flatMap((kind) => adapterFor(kind).parse(body)),
    );
    expect(events.filter(({ kind }) => kind !== "ignored")).toMatchObject([
      { kind: "status", status: "sent", correlationId: "01", accountId: "100" },
      { kind: "status", status: "delivered" },
      { kind: "echo", correlationId: "01", appId: "900100200300400" },
      { kind: "echo", correlationId: null, appId: null },
    ]);
    graph.reset();
  });

  it("waits for a send that is still to come", async () => {
    const waiting = graph.waitForSent(({ text }) => text === "second");
    await send("whatsapp", "first");
    await send("whatsapp", "second");
    expect(await waiting).toMatchObject({ text: "second" });
    await expect(graph.waitForSent(() => false, 10)).rejects.toThrow("first | second");
  });

  it("refuses what the platform refuses", async () => {
    const post = (body: unknown, headers: Record<string, string> = { authorization: "Bearer t" }) =>
      fetch(`${graph.url}/v26.0/100/messages`, { method: "POST", headers, body: JSON.stringify(body) });
    const whatsapp = { messaging_product: "whatsapp", to: "34600111222", text: { body: "hi" } };
    expect((await post(whatsapp)).status).toBe(200);
    expect((await post(whatsapp, {})).status).toBe(401);
    expect((await post({ ...whatsapp, to: "ES.7310028844190055512" })).status).toBe(400);
    expect((await post({ ...whatsapp, text: { body: "x".repeat(4097) } })).status).toBe(400);
    expect((await post({ recipient: { id: "7" }, message: { text: "ñ".repeat(501) } })).status).toBe(400);
  });
});
