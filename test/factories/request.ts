import type { App } from "#lib/services/context.ts";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface TestCall {
  cookie?: string;
  apiKey?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls a route handler as the server would. Routes find their app on globalThis: `serve` puts it there. */
export async function callRoute(
  handler: Handler,
  method: string,
  { cookie, apiKey, params = {}, query = {}, body, headers = {} }: TestCall = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const url = new URL("http://localhost:3000/api/test");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const request = new Request(url, {
    method,
    headers: {
      ...(method === "GET" ? {} : { "sec-fetch-site": "same-origin" }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(cookie ? { cookie } : {}),
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text), headers: response.headers };
}

export function serve(app: App): void {
  globalThis.frontdeskApp = app;
}
