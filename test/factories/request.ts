import type { App } from "#lib/services/context.ts";
import type { IncomingFile } from "#lib/services/media/upload-file.ts";

export interface TestCall<Params = Record<string, string>> {
  cookie?: string;
  apiKey?: string;
  params?: Params;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestAnswer {
  status: number;
  body: unknown;
  headers: Headers;
}

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** Calls a route handler as the server would. Routes find their app on globalThis: `serve` puts it there. */
export function callRoute<Params>(
  handler: Handler<Params>,
  method: string,
  call?: TestCall<Params>,
): Promise<TestAnswer>;
export async function callRoute(
  handler: Handler<unknown>,
  method: string,
  call: TestCall<unknown> = {},
): Promise<TestAnswer> {
  const response = await handler(requestOf(method, call), { params: Promise.resolve(call.params ?? {}) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  const read = text === "" ? null : isJson ? JSON.parse(text) : text;
  return { status: response.status, body: read, headers: response.headers };
}

function requestOf(method: string, { cookie, apiKey, query = {}, body, headers = {} }: TestCall<unknown>): Request {
  const url = new URL("http://localhost:3000/api/test");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return new Request(url, {
    method,
    headers: {
      ...(method === "GET" ? {} : { "sec-fetch-site": "same-origin" }),
      ...(body === undefined || body instanceof FormData ? {} : typeHeaders(body)),
      ...(cookie ? { cookie } : {}),
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
  });
}

/** A file as the whole body says its name and its type beside it. */
function typeHeaders(body: unknown): Record<string, string> {
  if (!(body instanceof File)) return { "content-type": "application/json" };
  return { "content-type": body.type || "application/octet-stream", "x-file-name": encodeURIComponent(body.name) };
}

function isRaw(body: unknown): body is string | FormData | File {
  return typeof body === "string" || body instanceof FormData || body instanceof File;
}

/** A file as a service gets it from a request. */
export function incoming(file: File): IncomingFile {
  return { name: file.name, claimedType: file.type, bytes: file.stream() };
}

export function fileOf(bytes: Uint8Array, name: string, type = ""): File {
  return new File([new Uint8Array(bytes)], name, { type });
}

/** A form with one file, as browsers send it. */
export function fileForm(bytes: Uint8Array, name: string, type = ""): FormData {
  const form = new FormData();
  form.set("file", fileOf(bytes, name, type));
  return form;
}

export function serve(app: App): void {
  globalThis.frontdeskApp = app;
}
