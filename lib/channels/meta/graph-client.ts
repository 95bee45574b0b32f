import type { ChannelAccount, SendOptions } from "../channel.ts";
import { object, text } from "./read.ts";

type Access = Pick<ChannelAccount, "accessToken" | "graphBaseUrl">;

/** What came of one call. Only `not_sent` is sure never to have reached the platform. */
export type GraphAnswer =
  | { kind: "answer"; status: number; json: unknown; retryAfterMs: number | null }
  /** The platform answered, but not in words that we read. */
  | { kind: "unreadable"; status: number; retryAfterMs: number | null }
  | { kind: "timeout" }
  | { kind: "connection_lost" }
  | { kind: "not_sent"; code: string };

/** No connection was made, so no byte of the request was written. */
const notSentCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_INVALID_URL",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/**
 * One POST to the Graph API. Never rejects, never repeats, never logs: what a failure means is the caller's to say.
 * The connection is kept for the next call. Give more than 10 s as `timeoutMs` where a dead network shall be told
 * from a slow answer: connecting is given up after 10 s.
 */
export async function postToGraph(
  account: Access,
  path: string,
  payload: Readonly<Record<string, unknown>>,
  options: SendOptions,
): Promise<GraphAnswer> {
  const headers = { "content-type": "application/json" };
  return callGraph(account, path, { method: "POST", headers, body: JSON.stringify(payload) }, options);
}

/** One GET, under the same promises. */
export function getFromGraph(account: Access, path: string, options: SendOptions): Promise<GraphAnswer> {
  return callGraph(account, path, { method: "GET" }, options);
}

/** One POST of a form with a file in it, under the same promises. */
export function uploadToGraph(
  account: Access,
  path: string,
  form: FormData,
  options: SendOptions,
): Promise<GraphAnswer> {
  return callGraph(account, path, { method: "POST", body: form }, options);
}

interface GraphCall {
  method: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string | FormData;
}

async function callGraph(account: Access, path: string, call: GraphCall, options: SendOptions): Promise<GraphAnswer> {
  if (options.signal?.aborted) return { kind: "not_sent", code: "ABORTED" };
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await fetch(`${account.graphBaseUrl}/${path}`, {
      ...call,
      headers: { authorization: `Bearer ${account.accessToken}`, ...call.headers },
      // A redirect could carry the token elsewhere, and repeat the send.
      redirect: "manual",
      signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout,
    });
    return await readAnswer(response, timeout);
  } catch (error) {
    return timeout.aborted ? { kind: "timeout" } : lostConnection(error);
  }
}

async function readAnswer(response: Response, timeout: AbortSignal): Promise<GraphAnswer> {
  const { status } = response;
  const retryAfterMs = retryAfter(response.headers.get("retry-after"));
  try {
    const json: unknown = JSON.parse(await response.text());
    return { kind: "answer", status, json, retryAfterMs };
  } catch {
    if (timeout.aborted && status < 400) return { kind: "timeout" };
    return { kind: "unreadable", status, retryAfterMs };
  }
}

function lostConnection(error: unknown): GraphAnswer {
  // A malformed address or token fails before any connection. Its message holds the token: it goes nowhere.
  if (error instanceof TypeError && error.cause === undefined) return { kind: "not_sent", code: "INVALID_REQUEST" };
  const cause = object(error instanceof Error ? (error.cause ?? error) : error);
  const code = text(cause.code) ?? "";
  const whileConnecting =
    cause.syscall === "connect" || text(cause.message)?.includes("before secure TLS connection") === true;
  return notSentCodes.has(code) || whileConnecting ? { kind: "not_sent", code } : { kind: "connection_lost" };
}

function retryAfter(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
