import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { type ModelBehaviour, modelBehaviour } from "./model-behaviour.ts";
import { playGood } from "./model-good.ts";
import { playGullible } from "./model-gullible.ts";
import { playHostile } from "./model-hostile.ts";
import { readPrompt, type ReadPrompt, textOfCall } from "./model-prompt.ts";
import { playLyingSide, playSide, type SideCall, sideCallOf } from "./model-side.ts";
import {
  answerTranscription,
  readTranscriptionCall,
  type TranscriptionBehaviour,
  type TranscriptionCall,
  transcriptionBehaviour,
} from "./model-transcription.ts";
import { type FakeApi, type FakeCompletion, rejectionOf, renderCompletion, renderError } from "./model-response.ts";

export type { ModelBehaviour };

export interface FakeCall {
  api: FakeApi;
  /** Null when the header is missing. */
  authorization: string | null;
  body: unknown;
  /** All the words of the prompt, system and user. */
  text: string;
  /** Fulfilled when the exchange is over: answered, or left by the caller. */
  over: Promise<"answered" | "left">;
}

export interface FakeModel {
  /** For OPENAI_BASE_URL. The control address is `/__control` on the same host. */
  url: string;
  calls: FakeCall[];
  /** Each behaviour serves one call; the last one stays. */
  setBehaviour(first: ModelBehaviour, ...then: ModelBehaviour[]): void;
  /** The same for calls beside turns: briefs, other suggestions, pictures. */
  setSideBehaviour(first: ModelBehaviour, ...then: ModelBehaviour[]): void;
  /** The next call that arrives from now on. */
  nextCall(): Promise<FakeCall>;
  nextSideCall(): Promise<FakeCall>;
  /** `/audio/transcriptions`: absent until it is told what it hears. Each behaviour serves one call; the last one stays. */
  transcription: {
    calls: TranscriptionCall[];
    setBehaviour(first: TranscriptionBehaviour, ...then: TranscriptionBehaviour[]): void;
  };
  stop(): Promise<void>;
}

const apis: Record<string, FakeApi | undefined> = { "/v1/responses": "responses", "/v1/chat/completions": "chat" };
const control = z.union([modelBehaviour.transform((one) => [one]), z.array(modelBehaviour).min(1)]);

/**
 * A model over HTTP that speaks the responses and the chat API and misbehaves on request. Over HTTP:
 * `GET /__control` tells behaviours and calls, `POST /__control` sets one behaviour or a list, `DELETE` forgets the calls;
 * `POST /__control/transcription` says what becomes of recordings.
 */
export async function startFakeModel({ port = 0 }: { port?: number } = {}): Promise<FakeModel> {
  const arrivals = new EventEmitter();
  const calls: FakeCall[] = [];
  let behaviours: ModelBehaviour[] = [{ type: "good" }];
  let sideBehaviours: ModelBehaviour[] = [{ type: "good" }];

  const take = (from: ModelBehaviour[]) => (from.length > 1 ? from.shift() : from[0]) ?? { type: "good" as const };

  const transcriptions: TranscriptionCall[] = [];
  let hearing: TranscriptionBehaviour[] = [{ type: "absent" }];

  async function transcribe(request: IncomingMessage, response: ServerResponse) {
    transcriptions.push(await readTranscriptionCall(await readBytes(request), request.headers));
    const behaviour = (hearing.length > 1 ? hearing.shift() : hearing[0]) ?? { type: "absent" };
    const answer = await answerTranscription(behaviour);
    if (answer && !response.destroyed)
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? "/", "http://fake");
    if (pathname === "/v1/audio/transcriptions") return transcribe(request, response);
    const body = await readBody(request);
    if (pathname === "/__control/transcription") {
      hearing = [transcriptionBehaviour.parse(body)];
      return sendJson(response, 200, { hearing });
    }
    if (pathname === "/__control") return answerControl(request.method, body, response);
    const api = apis[pathname];
    if (!api || request.method !== "POST") return sendJson(response, 404, renderError("no such address", "not_found"));
    const call = recordCall(api, request, response, body);
    calls.push(call);
    const isSide = sideCallOf(body) !== null;
    arrivals.emit(isSide ? "side" : "call", call);
    await behave(take(isSide ? sideBehaviours : behaviours), call, response);
  }

  function answerControl(method: string | undefined, body: unknown, response: ServerResponse) {
    if (method === "DELETE") calls.length = 0;
    if (method === "POST") {
      const wanted = control.safeParse(body);
      if (!wanted.success)
        return sendJson(response, 400, renderError(z.prettifyError(wanted.error), "wrong_behaviour"));
      behaviours = wanted.data;
    }
    return sendJson(response, 200, { behaviours, calls: calls.map(({ api, body: sent }) => ({ api, body: sent })) });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, renderError(String(error), "fake_failed"));
    });
  });
  return {
    url: `http://127.0.0.1:${await listen(server, port)}/v1`,
    calls,
    setBehaviour(...wanted) {
      behaviours = wanted;
    },
    setSideBehaviour(...wanted) {
      sideBehaviours = wanted;
    },
    nextCall: () => new Promise((resolve) => arrivals.once("call", resolve)),
    transcription: {
      calls: transcriptions,
      setBehaviour(...wanted) {
        hearing = wanted;
      },
    },
    nextSideCall: () => new Promise((resolve) => arrivals.once("side", resolve)),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** The port that was given, or the free one that was found for 0. */
async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function recordCall(api: FakeApi, request: IncomingMessage, response: ServerResponse, body: unknown): FakeCall {
  const over = new Promise<"answered" | "left">((resolve) =>
    response.once("close", () => resolve(response.writableFinished ? "answered" : "left")),
  );
  return { api, authorization: request.headers.authorization ?? null, body, text: textOfCall(body), over };
}

async function behave(behaviour: ModelBehaviour, call: FakeCall, response: ServerResponse): Promise<void> {
  switch (behaviour.type) {
    case "hang":
      return;
    case "reset":
      response.destroy();
      return;
    case "error":
      await Promise.race([wait(behaviour.afterMs ?? 0), call.over]);
      return sendJson(response, behaviour.status, renderError("told to fail", "fake_error"));
    case "rate_limited":
      response.setHeader("retry-after", "20");
      return sendJson(response, 429, renderError("Rate limit reached", "rate_limit_exceeded"));
    case "rejects":
      return sendJson(response, rejectionOf[behaviour.how].status, rejectionOf[behaviour.how].body);
    case "keyed":
      if (call.authorization !== `Bearer ${behaviour.key}`) return sendJson(response, 401, rejectionOf.wrong_key.body);
      break;
    case "drip":
      return drip(response, call);
    case "no_schema":
    case "no_json": {
      const format = rejectedFormat(behaviour.type, call.body);
      if (format === null) break;
      const message = `This response_format type ${format} is unavailable`;
      return sendJson(response, 400, renderError(message, "invalid_request_error", { param: "response_format" }));
    }
    case "slow":
      await Promise.race([wait(behaviour.ms), call.over]);
      break;
    case "hostile":
      await Promise.race([wait(behaviour.afterMs ?? 0), call.over]);
      break;
    case "malformed":
      if (behaviour.how === "not_http_json") {
        response.writeHead(200, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
        return;
      }
  }
  if (response.destroyed) return;
  sendJson(response, 200, renderCompletion(call.api, modelOf(call.body), complete(behaviour, call.body)));
}

function complete(behaviour: ModelBehaviour, body: unknown): FakeCompletion {
  if (behaviour.type === "says") return { text: behaviour.text };
  const side = sideCallOf(body);
  if (side !== null) return completeSide(behaviour, side, body);
  const prompt = readPrompt(body);
  if (prompt !== null) return completeTurn(behaviour, prompt);
  return { text: behaviour.type === "malformed" ? "Hello." : '{"ready": true}' };
}

function completeSide(behaviour: ModelBehaviour, side: SideCall, body: unknown): FakeCompletion {
  const good = JSON.stringify(playSide(side, body));
  return behaviour.type === "hostile" ? { text: JSON.stringify(playLyingSide(side, body)) } : spoilt(behaviour, good);
}

function completeTurn(behaviour: ModelBehaviour, prompt: ReadPrompt): FakeCompletion {
  if (behaviour.type === "hostile") return { text: JSON.stringify(playHostile(prompt, behaviour.how)) };
  if (behaviour.type === "gullible") return { text: JSON.stringify(playGullible(prompt)) };
  return spoilt(behaviour, JSON.stringify(playGood(prompt)));
}

/** What becomes of a good answer. */
function spoilt(behaviour: ModelBehaviour, good: string): FakeCompletion {
  switch (behaviour.type) {
    case "malformed":
      if (behaviour.how === "truncated") return { text: good.slice(0, good.length / 2), truncated: true };
      if (behaviour.how === "wrong_schema") return { text: '{"answer": 42, "next": ["?"]}' };
      return { text: behaviour.how === "empty" ? "" : "I think the customer needs a lawyer." };
    case "refusal":
      return { text: "I am sorry, I cannot assist with that request.", refused: true };
    case "fenced":
      return {
        text: `<think>{"maybe": {</think>Here is the result {as asked}:\n\`\`\`json\n${good}\n\`\`\`\nAnything else?`,
      };
    case "good":
      return { text: good, cachedTokens: behaviour.cachedTokens ?? 0 };
    default:
      return { text: good };
  }
}

/** The format that the call asks for, where this server does not know it. */
function rejectedFormat(behaviour: "no_schema" | "no_json", body: unknown): string | null {
  const text = JSON.stringify(body);
  if (text.includes('"type":"json_schema"')) return "json_schema";
  return behaviour === "no_json" && text.includes('"type":"json_object"') ? "json_object" : null;
}

async function drip(response: ServerResponse, call: FakeCall): Promise<void> {
  response.writeHead(200, { "content-type": "application/json" });
  let over = false;
  void call.over.then(() => {
    over = true;
  });
  while (!over) {
    response.write(" ");
    await Promise.race([wait(50), call.over]);
  }
}

function modelOf(body: unknown): string {
  return z.object({ model: z.string() }).safeParse(body).data?.model ?? "unknown";
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const text = (await readBytes(request)).toString("utf8");
  return text === "" ? null : JSON.parse(text);
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
