import type { WebchatFile } from "./webchat-file.ts";
import { parseMessages, parseSent, type WebchatMessage } from "./webchat-message.ts";

export type SendResult =
  | { type: "sent"; visitorToken: string | null; message: WebchatMessage | null }
  | { type: "limited"; retryAfterMs: number }
  /** The token belongs to nobody here. */
  | { type: "stranger" }
  | { type: "refused" }
  | { type: "unreachable" };

const sendTimeoutMs = 20_000;

export function webchatAddress(key: string, rest: string): string {
  return `/api/webchat/${encodeURIComponent(key)}/${rest}`;
}

function authorization(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

export async function sendMessage(
  key: string,
  token: string | null,
  message: { id: string; text: string; file: WebchatFile | null },
): Promise<SendResult> {
  try {
    const response = await fetch(webchatAddress(key, "messages"), {
      method: "POST",
      headers: { "content-type": "application/json", ...authorization(token) },
      body: JSON.stringify(bodyOf(message)),
      signal: AbortSignal.timeout(sendTimeoutMs),
    });
    if (response.ok) return { type: "sent", ...parseSent(await response.json()) };
    if (response.status === 429) return { type: "limited", retryAfterMs: retryAfterMs(response) };
    if (response.status === 401) return { type: "stranger" };
    return response.status >= 500 ? { type: "unreachable" } : { type: "refused" };
  } catch {
    return { type: "unreachable" };
  }
}

function bodyOf({ id, text, file }: Parameters<typeof sendMessage>[2]) {
  return { id, ...(text === "" ? {} : { text }), ...(file === null ? {} : { fileId: file.id }) };
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get("retry-after"));
  return Math.min(300, Math.max(1, Number.isFinite(seconds) ? seconds : 10)) * 1000;
}

export type HistoryResult =
  | { type: "messages"; messages: WebchatMessage[] }
  | { type: "stranger" }
  | { type: "unreachable" };

export async function fetchMessages(key: string, token: string, after: string | null): Promise<HistoryResult> {
  try {
    const query = after === null ? "" : `?after=${encodeURIComponent(after)}`;
    const response = await fetch(webchatAddress(key, `messages${query}`), {
      headers: authorization(token),
      cache: "no-store",
      signal: AbortSignal.timeout(sendTimeoutMs),
    });
    if (response.status === 401) return { type: "stranger" };
    if (!response.ok) return { type: "unreachable" };
    return { type: "messages", messages: parseMessages(await response.json()) };
  } catch {
    return { type: "unreachable" };
  }
}

export function eventsAddress(key: string, token: string): string {
  return webchatAddress(key, `events?token=${encodeURIComponent(token)}`);
}
