import { setTimeout as pause } from "node:timers/promises";
import { claimKey, findKeptAnswer, keepAnswer, releaseKey } from "#db/queries/idempotency-key.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";

const keyLengthMax = 255;
/** A call that has not answered by then was interrupted. */
const abandonedAfterMs = 60_000;
const waitMaxMs = 10_000;
const waitStepMs = 50;

/** @throws AppError `invalid` */
export function readIdempotencyKey(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key !== null && (key.length === 0 || key.length > keyLengthMax)) {
    throw new AppError("invalid", `Idempotency-Key must have 1 to ${keyLengthMax} characters.`);
  }
  return key;
}

/**
 * Carries a request out once per key: the same request again gets the same answer, and one that comes meanwhile waits
 * for it. Answers that may change by trying again (5xx, 429) are not kept.
 * @throws AppError `conflict` when the key was used for another request
 */
export async function once(
  ctx: Ctx,
  key: string,
  request: string,
  execute: () => Promise<Response>,
): Promise<Response> {
  const requestHash = sha256Hex(request);
  const deadline = performance.now() + waitMaxMs;
  while (performance.now() < deadline) {
    const now = ctx.app.clock.now();
    const staleBefore = new Date(now.getTime() - abandonedAfterMs);
    if (await claimKey(ctx, { key, requestHash, now, staleBefore })) return executeAndKeep(ctx, key, execute);
    const kept = await findKeptAnswer(ctx, key);
    if (kept && kept.requestHash !== requestHash) {
      throw new AppError("conflict", "This Idempotency-Key was used for another request. Use a new one.");
    }
    if (kept?.answer) return replay(kept.answer);
    await pause(waitStepMs);
  }
  throw new AppError("conflict", "A request with this Idempotency-Key is still being carried out. Try again.", {
    retryAfterSeconds: 5,
  });
}

async function executeAndKeep(ctx: Ctx, key: string, execute: () => Promise<Response>): Promise<Response> {
  const response = await execute();
  const body = await response.clone().text();
  if (response.status >= 500 || response.status === 429) await releaseKey(ctx, key);
  else await keepAnswer(ctx, key, { status: response.status, body });
  return response;
}

function replay({ status, body }: { status: number; body: string }): Response {
  const headers = { "content-type": "application/json", "cache-control": "no-store", "idempotent-replayed": "true" };
  return new Response(body, { status, headers });
}
