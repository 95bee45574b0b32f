import type { ProviderError } from "#lib/domain/message/inbound-event.ts";
import { readProviderError } from "../meta/classify-error.ts";
import { isObject, type Json, object } from "../meta/read.ts";

/** What came of a question to the Graph API that is not a message: connecting, checking, subscribing. */
export type GraphReply =
  | { kind: "ok"; json: Json }
  | { kind: "refused"; status: number; error: ProviderError }
  /** No answer that we can read: says nothing about the token. */
  | { kind: "unreachable" };

export interface Ask {
  method: "GET" | "POST";
  /** Whole address, version included, without the query. */
  url: string;
  query?: Readonly<Record<string, string>>;
  /** As a form, which is what Instagram's token endpoint reads. */
  form?: Readonly<Record<string, string>>;
  json?: Readonly<Record<string, unknown>>;
  accessToken?: string;
}

/** Owners wait for it, so it is shorter than a send's. */
const askTimeoutMs = 10_000;

/** One call. Never rejects, never repeats, never logs: addresses and bodies carry secrets. */
export async function askGraph(ask: Ask): Promise<GraphReply> {
  try {
    const response = await fetch(addressOf(ask), {
      method: ask.method,
      headers: headersOf(ask),
      body: bodyOf(ask),
      // A redirect could carry the token elsewhere.
      redirect: "manual",
      signal: AbortSignal.timeout(askTimeoutMs),
    });
    return replyOf(response.status, JSON.parse(await response.text()));
  } catch {
    return { kind: "unreachable" };
  }
}

function addressOf({ url, query = {} }: Ask): URL {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

function headersOf({ accessToken, json }: Ask): Record<string, string> {
  return {
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    ...(json === undefined ? {} : { "content-type": "application/json" }),
  };
}

function bodyOf({ form, json }: Ask): string | URLSearchParams | null {
  if (json !== undefined) return JSON.stringify(json);
  return form === undefined ? null : new URLSearchParams({ ...form });
}

function replyOf(status: number, body: unknown): GraphReply {
  const error = readProviderError(object(body).error) ?? readOAuthError(body);
  if (error) return { kind: "refused", status, error };
  if (status >= 300 || !isObject(body)) return { kind: "unreachable" };
  return { kind: "ok", json: body };
}

/** Instagram's token endpoint has a shape of its own. */
function readOAuthError(body: unknown): ProviderError | null {
  const { error_type, error_message } = object(body);
  if (typeof error_type !== "string") return null;
  const details = typeof error_message === "string" ? error_message : null;
  return { code: 190, subcode: null, title: error_type, details };
}

/** The token itself is at fault, not the request: code 190, or Meta's word that it is no token. */
export function isTokenRefused(reply: GraphReply): boolean {
  return reply.kind === "refused" && (reply.error.code === 190 || reply.error.code === 0 || reply.status === 401);
}
