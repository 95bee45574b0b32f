export const appErrorCodes = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "invalid",
  "too_large",
  "rate_limited",
  "reply_window_closed",
  "unavailable",
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/** A failure that the caller can do something about. `message` is one clear sentence for people. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  /** The form field that the sentence belongs to, or how long to wait. */
  readonly details: { field?: string; retryAfterSeconds?: number };

  constructor(code: AppErrorCode, message: string, details: { field?: string; retryAfterSeconds?: number } = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
