import { after } from "next/server";
import { findApiKey, touchApiKey } from "#db/queries/api-key.ts";
import { takePoint } from "#db/queries/rate-limit.ts";
import type { ApiScope } from "#lib/domain/access/role.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { App, Ctx } from "#lib/services/context.ts";
import { app } from "./app.ts";
import { jsonResponse } from "./crm-route.ts";
import { drainAfterResponse } from "./drain-after-response.ts";
import { errorResponse } from "./error-response.ts";
import { once, readIdempotencyKey } from "./idempotency.ts";
import { type RouteContext, type RouteInput, readInput, readJsonText } from "./route-input.ts";
import type { Operation } from "./v1/operations.ts";

export interface ApiCall<Params, Query, Body> extends RouteInput<Params, Query, Body> {
  ctx: Ctx;
  /** As the caller sent it; null when there was none. */
  idempotencyKey: string | null;
  /** For answers that depend on its headers: parts of files. */
  request: Request;
}

export const callsPerMinuteMax = 600;
const minuteMs = 60_000;

/** A route of the public API: key, scope, rate limit, parsed input, idempotent POST, the answer that the operation names. */
export function apiRoute<Params, Query, Body, Result>(
  operation: Operation<Params, Query, Body, Result>,
  handler: (call: ApiCall<Params, Query, Body>) => Promise<Result>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const on = app();
    const where = `${request.method} /api/v1${operation.path}`;
    try {
      const ctx = await authenticate(on, request, operation.scope);
      const body = operation.body ? await readJsonText(request) : null;
      const key = request.method === "POST" ? readIdempotencyKey(request.headers) : null;
      const execute = async () => {
        try {
          const input = await readInput(request, context, operation, body);
          const result = await handler({ ...input, ctx, idempotencyKey: key, request });
          if (operation.addsJobs) drainAfterResponse(after);
          return jsonResponse(result, operation.status ?? 200);
        } catch (error) {
          return errorResponse(on, error, where);
        }
      };
      if (key === null) return await execute();
      const { pathname } = new URL(request.url);
      return await once(ctx, key, `${pathname}\n${body ?? ""}`, execute);
    } catch (error) {
      return errorResponse(on, error, where);
    }
  };
}

/** @throws AppError `unauthenticated`, `rate_limited`, `forbidden` */
async function authenticate(on: App, request: Request, scope: ApiScope): Promise<Ctx> {
  const secret = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const keyHash = secret ? sha256Hex(secret) : null;
  const key = keyHash ? await findApiKey(on.db, keyHash) : null;
  if (!key || !keyHash) throw new AppError("unauthenticated", "Send a valid API key as Authorization: Bearer <key>.");
  const now = on.clock.now();
  const limit = { key: `api:${key.id}`, pointsMax: callsPerMinuteMax, windowMs: minuteMs };
  const { allowed, retryAfterSeconds } = await takePoint(on.db, limit, now);
  if (!allowed) {
    throw new AppError("rate_limited", `This key may call ${callsPerMinuteMax} times a minute.`, { retryAfterSeconds });
  }
  await touchApiKey(on.db, keyHash, now, new Date(now.getTime() - minuteMs));
  if (!key.scopes.includes(scope)) throw new AppError("forbidden", `This key lacks the scope ${scope}.`);
  const actor = { kind: "api_key" as const, apiKeyId: key.id, scopes: key.scopes };
  return { app: on, db: on.db, workspaceId: key.workspaceId, actor };
}
