import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { deliver } from "./deliver.ts";
import { acceptedAnswer, errorAnswer, objectAnswer, readCall, type SentMessage, statusOf } from "./graph-answers.ts";
import { controlConnect, createConnect, type FakeConnect } from "./graph-connect.ts";
import { createMedia, type FakeMedia } from "./graph-media.ts";
import { type Behaviour, createRules, type RuleInput } from "./graph-rules.ts";
import { readReaction, type SentReaction } from "./graph-reactions.ts";
import { createTemplates, type FakeTemplate } from "./graph-templates.ts";
import { createReporter, type ReportOptions } from "./graph-reports.ts";

export type { SentMessage } from "./graph-answers.ts";
export type { RuleInput } from "./graph-rules.ts";
export type { ReportOptions } from "./graph-reports.ts";

export interface RecordedRequest {
  method: string;
  path: string;
  token: string | null;
  body: unknown;
  at: number;
}

export interface FakeGraph {
  /** Base address. `metaGraphUrl` and `instagramGraphUrl` are this with a prefix, one for each variable. */
  url: string;
  metaGraphUrl: string;
  instagramGraphUrl: string;
  /** Accounts, tokens, dialogs and subscriptions. */
  connect: FakeConnect;
  /** Every call but those to `/__control`, newest last. */
  requests: readonly RecordedRequest[];
  /** What the platform accepted, also where its answer was lost. */
  sent: readonly SentMessage[];
  /** Every send that reached the platform, refused ones included. */
  attempts: readonly SentMessage[];
  /** Read marks and typing indicators: the customer, on WhatsApp the message. */
  typing: readonly { accountId: string; to: string }[];
  /** Reactions of the business, newest last. */
  reactions: readonly SentReaction[];
  /** What `message_templates` answers. */
  templates: { set(templates: readonly FakeTemplate[]): void; refuse(error: Record<string, unknown> | null): void };
  /** Files and profiles of customers, and what was uploaded. */
  media: FakeMedia;
  fail(rule: RuleInput): void;
  clearRules(): void;
  /** Statuses and echoes are posted back for each accepted send. Null stops it. */
  report(options: ReportOptions | null): void;
  /** Forgets what it recorded, its rules and its reports. */
  reset(): void;
  /** The first accepted send that fits, waiting for it. */
  waitForSent(fits: (message: SentMessage) => boolean, timeoutMs?: number): Promise<SentMessage>;
  stop(): Promise<void>;
}

export interface FakeGraphOptions {
  port?: number;
  /** How many requests and sends to remember; the oldest are forgotten. */
  remember?: number;
}

type Answer = { status: number; body: string; headers?: Record<string, string> };

/** Meta's Graph API for tests and benchmarks: keeps what it was sent, fails as it is told. */
export async function startFakeGraph(options: FakeGraphOptions = {}): Promise<FakeGraph> {
  const state = createState(options.remember ?? 100_000);
  const server = createServer((request, response) => {
    handle(state, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  state.files.setBaseUrl(url);
  return {
    url,
    metaGraphUrl: `${url}/facebook`,
    instagramGraphUrl: `${url}/instagram`,
    connect: state.connect,
    requests: state.requests,
    sent: state.sent,
    attempts: state.attempts,
    typing: state.typing,
    templates: state.templates,
    reactions: state.reactions,
    media: state.files.media,
    fail: state.rules.add,
    clearRules: state.rules.clear,
    report: state.reporter.configure,
    reset: state.reset,
    waitForSent: state.waitForSent,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await state.reporter.settled();
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("The fake Graph API has no port");
  return address.port;
}

type State = ReturnType<typeof createState>;

function createState(remember: number) {
  const requests: RecordedRequest[] = [];
  const sent: SentMessage[] = [];
  const attempts: SentMessage[] = [];
  const typing: { accountId: string; to: string }[] = [];
  const waiting = new Set<(message: SentMessage) => void>();
  const rules = createRules();
  const reporter = createReporter();
  const templates = createTemplates();
  const reactions: SentReaction[] = [];
  const connect = createConnect();
  function keep<T>(list: T[], value: T): void {
    list.push(value);
    // In large bites, since forgetting moves all the rest.
    if (list.length > remember * 1.5) list.splice(0, list.length - remember);
  }
  return {
    requests,
    sent,
    attempts,
    typing,
    rules,
    reporter,
    templates,
    reactions,
    connect,
    files: createMedia(),
    keepRequest: (request: RecordedRequest) => keep(requests, request),
    keepTyping: (call: { accountId: string; to: string }) => keep(typing, call),
    keepSend(message: SentMessage): void {
      keep(attempts, message);
      if (!message.accepted) return;
      keep(sent, message);
      for (const tell of [...waiting]) tell(message);
    },
    reset(): void {
      for (const list of [requests, sent, attempts, typing, reactions]) list.length = 0;
      rules.clear();
      templates.reset();
      connect.reset();
      reporter.configure(null);
    },
    waitForSent(fits: (message: SentMessage) => boolean, timeoutMs = 10_000): Promise<SentMessage> {
      const already = sent.find(fits);
      if (already) return Promise.resolve(already);
      return new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => {
          waiting.delete(tell);
          reject(
            new Error(`No such message within ${timeoutMs} ms; sent so far: ${sent.map((m) => m.text).join(" | ")}`),
          );
        }, timeoutMs);
        const tell = (message: SentMessage) => {
          if (!fits(message)) return;
          waiting.delete(tell);
          clearTimeout(giveUp);
          resolve(message);
        };
        waiting.add(tell);
      });
    },
  };
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fake");
  const bytes = await readBody(request);
  const raw = bytes.toString("utf8");
  const body = parseJson(raw);
  if (url.pathname.startsWith("/__control")) {
    return end(response, await control(state, request.method ?? "GET", url.pathname, body));
  }
  const token = bearer(request) ?? url.searchParams.get("access_token");
  state.keepRequest({ method: request.method ?? "GET", path: url.pathname, token, body, at: Date.now() });
  if (await state.files.answer({ request, url, bytes, token, response })) return;
  const connected = state.connect.answer({ method: request.method ?? "GET", url, raw, body, token });
  if (connected) return end(response, connected);
  if (token === null)
    return end(response, json(401, errorAnswer(null, { code: 190, message: "Invalid OAuth access token" })));
  const target = /^(.*?)\/v\d+\.\d+\/([^/]+)\/messages$/.exec(url.pathname);
  const templates = request.method === "GET" ? state.templates.answer(url) : null;
  if (templates) return end(response, json(200, templates));
  if (request.method !== "POST" || target === null) return end(response, json(200, objectAnswer(url.pathname)));
  await answerCall(
    state,
    decodeURIComponent(target[2] ?? ""),
    target[1]?.includes("instagram") === true,
    body,
    response,
  );
}

async function answerCall(
  state: State,
  accountId: string,
  viaInstagram: boolean,
  body: unknown,
  response: ServerResponse,
): Promise<void> {
  const payload = typeof body === "object" && body !== null ? { ...body } : {};
  const reaction = readReaction(accountId, viaInstagram, payload);
  if (reaction) {
    const behave = state.rules.take(reaction);
    if (behave?.accepted !== false) state.reactions.push(reaction);
    return act(behave, reaction.channel, { success: true, recipient_id: reaction.to }, response);
  }
  const call = readCall(accountId, viaInstagram, payload);
  if (call.kind === "invalid") return end(response, json(400, errorAnswer(viaInstagram ? "instagram" : null, call)));
  if (call.kind === "typing") {
    state.keepTyping({ accountId, to: call.to });
    return end(response, json(200, { success: true, recipient_id: call.to }));
  }
  const behave = state.rules.take(call.message);
  const message = { ...call.message, accepted: behave?.accepted ?? true };
  state.keepSend(message);
  if (message.accepted) await state.reporter.report(message);
  await act(behave, message.channel, acceptedAnswer(message), response);
}

async function act(
  behave: Behaviour | null,
  channel: SentMessage["channel"],
  answer: Record<string, unknown>,
  response: ServerResponse,
): Promise<void> {
  const accepted = () => end(response, json(200, answer));
  switch (behave?.kind) {
    case undefined:
      return accepted();
    case "slow":
      await delay(behave.delayMs);
      return accepted();
    case "error": {
      const headers = { "retry-after": String(behave.retryAfterSeconds) };
      const refusal = json(behave.status ?? statusOf(behave.code), errorAnswer(channel, behave));
      return end(response, behave.retryAfterSeconds === undefined ? refusal : { ...refusal, headers });
    }
    case "http": {
      const headers: Record<string, string> = { "content-type": "text/html" };
      if (behave.location !== undefined) headers.location = behave.location;
      return end(response, { status: behave.status, body: behave.body, headers });
    }
    case "malformed":
      return end(response, { status: 200, body: '{"messages":[{"id":' });
    case "reset_before":
    case "reset_after":
      response.socket?.resetAndDestroy();
      return;
    case "hang":
      return;
  }
}

/** The same controls over HTTP, for browser tests and scripts in another process. */
async function control(state: State, method: string, path: string, body: unknown): Promise<Answer> {
  const action = `${method} ${path.replace("/__control", "") || "/"}`;
  try {
    const result = await runControl(state, action, body);
    return result === undefined ? json(404, { error: "Unknown control", action }) : json(200, result);
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : "Wrong input" });
  }
}

const delivery = z.object({ targetUrl: z.string(), payload: z.unknown(), secret: z.string() });

async function runControl(state: State, action: string, body: unknown): Promise<unknown> {
  switch (action) {
    case "GET /sent":
      return state.sent;
    case "GET /attempts":
      return state.attempts;
    case "GET /requests":
      return state.requests;
    case "GET /reactions":
      return state.reactions;
    case "GET /typing":
      return state.typing;
    case "POST /fail":
      state.rules.add(body);
      return { ok: true };
    case "DELETE /fail":
      state.rules.clear();
      return { ok: true };
    case "POST /report":
      state.reporter.configure(body);
      return { ok: true };
    case "POST /reset":
      state.reset();
      return { ok: true };
    case "POST /deliver": {
      const { targetUrl, payload, secret } = delivery.parse(body);
      return { status: (await deliver(targetUrl, payload, secret)).status };
    }
    default:
      return state.files.control(action, body) ?? controlConnect(state.connect, action, body);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function bearer(request: IncomingMessage): string | null {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) };
}

function end(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
  response.end(answer.body);
}
