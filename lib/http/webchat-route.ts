import { findChannelsByAccount } from "#db/queries/channel.ts";
import { takePoint } from "#db/queries/rate-limit.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { AppError } from "#lib/services/app-error.ts";
import { readVisitorToken, type Visitor } from "#lib/services/channel/visitor-token.ts";
import type { App } from "#lib/services/context.ts";
import { clientAddress } from "./client-address.ts";

const minuteMs = 60_000;
const messagesPerMinuteMax = 20;
/** New visitors of one address: an office behind one address is many people, a script is more. */
const newVisitorsPerMinuteMax = 30;

/** The visitor's token: in the header, or in the address where a browser cannot set headers (event streams). */
export function visitorTokenOf(request: Request): string | null {
  const header = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return header ?? new URL(request.url).searchParams.get("token");
}

/** @throws AppError `not_found` for an unknown key, `unauthenticated` without a token of this chat */
export async function requireVisitor(on: App, key: string, request: Request): Promise<Visitor> {
  await requireWebchat(on, key);
  const token = visitorTokenOf(request);
  const visitor = token === null ? null : await readVisitorToken(on, key, token);
  if (!visitor) throw new AppError("unauthenticated", "This chat session is not valid here. Start a new one.");
  return visitor;
}

export async function requireWebchat(on: App, key: string): Promise<void> {
  const [channel] = await findChannelsByAccount(on.db, "webchat", [key]);
  if (!channel) throw new AppError("not_found", "This chat does not exist.");
}

/** @throws AppError `rate_limited` with the seconds to wait */
export async function limitVisitor(on: App, request: Request, key: string, token: string | null): Promise<void> {
  const limit =
    token === null
      ? { key: `webchat:new:${key}:${sha256Hex(clientAddress(request.headers))}`, pointsMax: newVisitorsPerMinuteMax }
      : { key: `webchat:visitor:${sha256Hex(token)}`, pointsMax: messagesPerMinuteMax };
  const { allowed, retryAfterSeconds } = await takePoint(on.db, { ...limit, windowMs: minuteMs }, on.clock.now());
  if (!allowed)
    throw new AppError("rate_limited", "That was a lot at once. Wait a moment and go on.", { retryAfterSeconds });
}
