import { z } from "zod";
import { newId } from "#lib/platform/ids.ts";
import { AppError, type AppErrorCode } from "#lib/services/app-error.ts";
import type { App } from "#lib/services/context.ts";
import { HttpError } from "./http-error.ts";

const statusOf = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  reply_window_closed: 409,
  too_large: 413,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<AppErrorCode, number>;

const codeOf = { 400: "malformed", 403: "forbidden", 415: "unsupported_media_type" } as const satisfies Record<
  HttpError["status"],
  string
>;

/** The one map from failures to answers. What nobody expected is logged under a request id and not shown. */
export function errorResponse({ log }: Pick<App, "log">, error: unknown, where: string): Response {
  if (error instanceof AppError) {
    const { retryAfterSeconds, field } = error.details;
    const headers: HeadersInit = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
    return failure(
      statusOf[error.code],
      { code: error.code, message: error.message, ...(field ? { field } : {}) },
      headers,
    );
  }
  if (error instanceof HttpError) return failure(error.status, { code: codeOf[error.status], message: error.message });
  if (error instanceof z.ZodError) return failure(statusOf.invalid, { code: "invalid", ...firstIssue(error) });
  const requestId = newId();
  log.error({ err: error, requestId, where }, "request failed");
  const message = `Something failed on our side. Try again in a moment. (Reference ${requestId})`;
  return failure(500, { code: "internal", message }, { "x-request-id": requestId });
}

function failure(
  status: number,
  error: { code: string; message: string; field?: string },
  headers: HeadersInit = {},
): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store", ...headers } });
}

function firstIssue(error: z.ZodError): { message: string; field?: string } {
  const [issue] = error.issues;
  if (!issue) return { message: "The input is not valid." };
  const field = issue.path.map(String).join(".");
  return field === "" ? { message: issue.message } : { message: `${field}: ${issue.message}`, field };
}
