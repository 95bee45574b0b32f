import {
  APICallError,
  InvalidResponseDataError,
  JSONParseError,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  TypeValidationError,
} from "ai";
import type { FallbackReason } from "#lib/domain/model/fallback-reason.ts";
import { noTokens, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import { ForbiddenAddress } from "#lib/platform/fetch-public.ts";

export type ModelFailureReason = Exclude<FallbackReason, "reply_broke_a_rule">;

/** The model gave nothing usable; the scripted agent answers. Never carries the key or a customer's words in its message. */
export class ModelFailure extends Error {
  override name = "ModelFailure";
  because: ModelFailureReason;
  /** What the failed attempts cost. */
  usage: TokenUsage;
  /** Another attempt may well succeed. */
  passing: boolean;

  constructor(
    because: ModelFailureReason,
    detail: string,
    options: { usage?: TokenUsage; cause?: unknown; passing?: boolean } = {},
  ) {
    super(`The model gave no answer (${because}): ${detail}`, { cause: options.cause });
    this.because = because;
    this.usage = options.usage ?? noTokens;
    this.passing = options.passing ?? false;
  }
}

/** What an error of the library means. Aborts are judged by the caller, who owns the signals. */
export function readModelError(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (NoObjectGeneratedError.isInstance(error)) {
    const usage = readUsage(error.usage);
    if (error.finishReason === "content-filter") return new ModelFailure("refused", "content filter", { usage });
    return new ModelFailure("malformed", `finish reason ${error.finishReason}`, { usage, cause: error, passing: true });
  }
  if (APICallError.isInstance(error) && error.statusCode !== undefined)
    return readApiError(error.statusCode, error.responseBody ?? "", error);
  const unreadable = [InvalidResponseDataError, JSONParseError, TypeValidationError];
  if (unreadable.some((kind) => kind.isInstance(error)))
    return new ModelFailure("malformed", "unreadable response", { cause: error, passing: true });
  return readNetworkError(error);
}

function readApiError(status: number, body: string, cause: unknown): ModelFailure {
  const because = reasonOfStatus(status, body);
  // A page instead of JSON is often a proxy in front of a server that is about to be back.
  const passing = because === "unavailable" || (because === "not_an_api" && status < 400);
  return new ModelFailure(because, `HTTP ${status}`, { cause, passing });
}

const aboutTheModel =
  /model[_ -]?not[_ -]?(found|exist)|model\b[^.]{0,80}(does not exist|not found|not exist|is not available|no access)|invalid model/i;
const aboutCredit = /insufficient[_ ](quota|balance|credit)|billing|credit balance|exceeded your current quota/i;

function reasonOfStatus(status: number, body: string): ModelFailureReason {
  if (status === 401) return "wrong_key";
  if (status === 402 || (status === 429 && aboutCredit.test(body))) return "no_credit";
  if (status === 429) return "rate_limited";
  if ([400, 403, 404, 422].includes(status) && aboutTheModel.test(body)) return "unknown_model";
  if (status === 403) return "wrong_key";
  if (status < 400 || status === 404 || status === 405) return "not_an_api";
  if (status === 408 || status === 409 || status >= 500) return "unavailable";
  return "misconfigured";
}

const certificateCodes =
  /^(CERT_|ERR_TLS_CERT|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|EPROTO$)/;
const unreachableCodes = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/;

function readNetworkError(error: unknown): ModelFailure {
  const chain = causesOf(error);
  if (chain.some((one) => one instanceof ForbiddenAddress))
    return new ModelFailure("forbidden_address", "a private address", { cause: error });
  const code = chain.flatMap((one) => codeOf(one) ?? [])[0] ?? (error instanceof Error ? error.name : "unknown error");
  if (certificateCodes.test(code)) return new ModelFailure("certificate", code, { cause: error });
  const because = unreachableCodes.test(code) ? "unreachable" : "unavailable";
  return new ModelFailure(because, code, { cause: error, passing: true });
}

/** The error, what caused it, and so on; a server with several addresses fails with all of their errors in one. */
function causesOf(error: unknown, depthMax = 5): Error[] {
  if (!(error instanceof Error) || depthMax === 0) return [];
  const inner = error instanceof AggregateError ? error.errors.slice(0, 1) : [];
  return [error, ...[error.cause, ...inner].flatMap((one) => causesOf(one, depthMax - 1))];
}

function codeOf(error: Error): string | null {
  return "code" in error && typeof error.code === "string" ? error.code : null;
}

export function readUsage(usage: LanguageModelUsage | undefined): TokenUsage {
  return {
    inputTokens: usage?.inputTokens ?? 0,
    cachedInputTokens: usage?.inputTokenDetails.cacheReadTokens ?? 0,
    outputTokens: usage?.outputTokens ?? 0,
  };
}
