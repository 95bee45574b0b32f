import { findChannelsByAccount } from "#db/queries/channel.ts";
import { takePoint } from "#db/queries/rate-limit.ts";
import { isAllowedOrigin, storedOrigins } from "#lib/domain/channel/allowed-origins.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { AppError } from "#lib/services/app-error.ts";
import { readVisitorToken, type Visitor } from "#lib/services/channel/visitor-token.ts";
import type { App } from "#lib/services/context.ts";
import { clientAddress } from "./client-address.ts";
import { HttpError } from "./http-error.ts";
import { isOwnOrigin } from "./same-origin.ts";

const minuteMs = 60_000;
const messagesPerMinuteMax = 20;
/** New visitors of one address: an office behind one address is many people, a script is more. */
const newVisitorsPerMinuteMax = 30;
/** A browser that comes back with growing pauses needs a few; each open stream holds memory here. */
const streamsPerMinuteMax = 30;

/** The visitor's token: in the header, or in the address where a browser cannot set headers (event streams). */
export function visitorTokenOf(request: Request): string | null {
  const header = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return header ?? new URL(request.url).searchParams.get("token");
}

/**
 * @throws AppError `not_found` for an unknown key, `unauthenticated` without a token of this chat; HttpError 403 from a site
 * that may not show it
 */
export async function requireVisitor(on: App, key: string, request: Request): Promise<Visitor> {
  await requireWebchat(on, key, request);
  const token = visitorTokenOf(request);
  const visitor = token === null ? null : await readVisitorToken(on, key, token);
  if (!visitor) throw new AppError("unauthenticated", "This chat session is not valid here. Start a new one.");
  return visitor;
}

/**
 * The chat page calls from our own origin, wherever it is framed. A browser that names another one runs a client of the
 * business's own, which its list of sites must hold.
 * @throws AppError `not_found` for an unknown key, HttpError 403 from a site that may not show this chat
 */
export async function requireWebchat(on: App, key: string, { headers }: Request): Promise<void> {
  const [channel] = await findChannelsByAccount(on.db, "webchat", [key]);
  if (!channel) throw new AppError("not_found", "This chat does not exist.");
  const origin = headers.get("origin");
  if (origin === null || isOwnOrigin(on, headers, origin)) return;
  if (!isAllowedOrigin(storedOrigins(channel.settings), origin))
    throw new HttpError(403, "This chat is not available on this site.");
}

/** @throws AppError `rate_limited` with the seconds to wait */
export async function limitVisitor(on: App, request: Request, key: string, token: string | null): Promise<void> {
  const limit =
    token === null
      ? { key: `webchat:new:${key}:${sha256Hex(clientAddress(request.headers))}`, pointsMax: newVisitorsPerMinuteMax }
      : { key: `webchat:visitor:${sha256Hex(token)}`, pointsMax: messagesPerMinuteMax };
  await takeOrRefuse(on, limit);
}

/** @throws AppError `rate_limited` with the seconds to wait */
export async function limitStreams(on: App, visitor: Visitor): Promise<void> {
  await takeOrRefuse(on, { key: `webchat:streams:${visitor.identityId}`, pointsMax: streamsPerMinuteMax });
}

async function takeOrRefuse(on: App, limit: { key: string; pointsMax: number }): Promise<void> {
  const { allowed, retryAfterSeconds } = await takePoint(on.db, { ...limit, windowMs: minuteMs }, on.clock.now());
  if (!allowed)
    throw new AppError("rate_limited", "That was a lot at once. Wait a moment and go on.", { retryAfterSeconds });
}
