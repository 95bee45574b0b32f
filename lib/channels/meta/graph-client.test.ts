import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { postToGraph } from "./graph-client.ts";

const payload = {
  messaging_product: "whatsapp",
  to: "+34600111222",
  type: "text",
  text: { body: "Hello" },
};

describe("postToGraph", () => {
  const running: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  const fake = async (): Promise<FakeGraph> => {
    const graph = await startFakeGraph();
    running.push(graph);
    return graph;
  };
  const post = (url: string, timeoutMs = 2_000, signal?: AbortSignal) =>
    postToGraph({ graphBaseUrl: `${url}/v26.0`, accessToken: "token" }, "100/messages", payload, {
      timeoutMs,
      ...(signal && { signal }),
    });

  it("sends the token as a header and reads the answer", async () => {
    const graph = await fake();
    expect(await post(graph.metaGraphUrl)).toMatchObject({ kind: "answer", status: 200 });
    expect(graph.requests).toMatchObject([{ method: "POST", path: "/facebook/v26.0/100/messages", token: "token" }]);
    expect(graph.sent).toMatchObject([{ to: "34600111222", text: "Hello", accountId: "100" }]);
  });

  it("reads an error answer with the time to wait", async () => {
    const graph = await fake();
    graph.fail({ behave: { kind: "error", code: 130429, retryAfterSeconds: 2 } });
    expect(await post(graph.url)).toMatchObject({
      kind: "answer",
      status: 400,
      json: { error: { code: 130429 } },
      retryAfterMs: 2000,
    });
  });

  it.each([
    ["hang", { kind: "hang" }, { kind: "timeout" }],
    ["slow", { kind: "slow", delayMs: 5_000 }, { kind: "timeout" }],
    ["reset before accepting", { kind: "reset_before" }, { kind: "connection_lost" }],
    ["reset after accepting", { kind: "reset_after" }, { kind: "connection_lost" }],
    ["malformed", { kind: "malformed" }, { kind: "unreadable", status: 200 }],
    ["gateway", { kind: "http", status: 502 }, { kind: "unreadable", status: 502 }],
  ] as const)("tells %s", async (_name, behave, expected) => {
    const graph = await fake();
    graph.fail({ behave });
    expect(await post(graph.url, 200)).toMatchObject(expected);
  });

  it("knows that a refused connection sent nothing", async () => {
    const graph = await startFakeGraph();
    await graph.stop();
    expect(await post(graph.url)).toEqual({ kind: "not_sent", code: "ECONNREFUSED" });
  });

  it("knows that an unknown host was sent nothing", async () => {
    expect(await post("http://graph.invalid")).toMatchObject({ kind: "not_sent" });
  });

  it("knows that a connection that ended before TLS was sent nothing", async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    running.push({ stop: () => new Promise((resolve) => server.close(() => resolve())) });
    const address = server.address();
    const port = typeof address === "object" ? address?.port : null;
    expect(await post(`https://127.0.0.1:${port}`)).toEqual({ kind: "not_sent", code: "ECONNRESET" });
  });

  it("sends nothing after the caller gave up, and does not know when that was midway", async () => {
    const graph = await fake();
    graph.fail({ behave: { kind: "hang" } });
    expect(await post(graph.url, 2_000, AbortSignal.abort())).toEqual({ kind: "not_sent", code: "ABORTED" });
    expect(graph.requests).toEqual([]);
    expect(await post(graph.url, 2_000, AbortSignal.timeout(100))).toEqual({ kind: "connection_lost" });
  });

  it("does not follow a redirect with the token", async () => {
    const graph = await fake();
    graph.fail({ behave: { kind: "http", status: 307, body: "", location: `${graph.url}/v26.0/200/messages` } });
    expect(await post(graph.url)).toMatchObject({ kind: "unreadable", status: 307 });
    expect(graph.requests).toHaveLength(1);
  });

  it("takes a token that cannot be a header for a call that was not made", async () => {
    const account = { graphBaseUrl: "http://127.0.0.1:9", accessToken: "a\nb" };
    expect(await postToGraph(account, "x", {}, { timeoutMs: 100 })).toEqual({
      kind: "not_sent",
      code: "INVALID_REQUEST",
    });
  });
});
