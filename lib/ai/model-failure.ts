import {
  APICallError,
  InvalidResponseDataError,
  JSONParseError,
  NoObjectGeneratedError,
  TypeValidationError,
} from "ai";

export const modelFailureReasons = [
  "timeout",
  "unavailable",
  "malformed",
  "refused",
  "breaker_open",
  "rate_limited",
  "misconfigured",
] as const;
export type ModelFailureReason = (typeof modelFailureReasons)[number];

export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

export const noTokens: TokenUsage = { inputTokens: 0, outputTokens: 0 };

export function addTokens(a: TokenUsage, b: TokenUsage): TokenUsage {
  return { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
}

/** The model gave nothing usable; the scripted agent answers. Never carries the key or a customer's words in its message. */
export class ModelFailure extends Error {
  override name = "ModelFailure";
  because: ModelFailureReason;
  /** What the failed attempts cost. */
  usage: TokenUsage;

  constructor(because: ModelFailureReason, detail: string, options: { usage?: TokenUsage; cause?: unknown } = {}) {
    super(`The model gave no answer (${because}): ${detail}`, { cause: options.cause });
    this.because = because;
    this.usage = options.usage ?? noTokens;
  }
}

/** What an error of the library means. Aborts are judged by the caller, who owns the signals. */
export function readModelError(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (NoObjectGeneratedError.isInstance(error)) {
    const usage = readUsage(error.usage);
    if (error.finishReason === "content-filter") return new ModelFailure("refused", "content filter", { usage });
    return new ModelFailure("malformed", `finish reason ${error.finishReason}`, { usage, cause: error });
  }
  if (APICallError.isInstance(error)) return readApiError(error.statusCode, error);
  const unreadable = [InvalidResponseDataError, JSONParseError, TypeValidationError];
  if (unreadable.some((kind) => kind.isInstance(error)))
    return new ModelFailure("malformed", "unreadable response", { cause: error });
  return new ModelFailure("unavailable", error instanceof Error ? error.name : "unknown error", { cause: error });
}

function readApiError(status: number | undefined, cause: unknown): ModelFailure {
  if (status === undefined) return new ModelFailure("unavailable", "no connection", { cause });
  const detail = `HTTP ${status}`;
  if (status < 400) return new ModelFailure("malformed", detail, { cause });
  if (status === 429) return new ModelFailure("rate_limited", detail, { cause });
  if (status === 408 || status === 409 || status >= 500) return new ModelFailure("unavailable", detail, { cause });
  return new ModelFailure("misconfigured", detail, { cause });
}

export function readUsage(usage: { inputTokens?: number; outputTokens?: number } | undefined): TokenUsage {
  return { inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0 };
}
