import type { rejections } from "./model-behaviour.ts";

export type FakeApi = "responses" | "chat";

/** What the provider would send: the text, or a refusal by its content filter. */
export interface FakeCompletion {
  text: string;
  refused?: boolean;
  truncated?: boolean;
  /** Input tokens that come from the cache. */
  cachedTokens?: number;
}

const inputTokens = 900;
const outputTokens = 120;

/** The body of a 200, as each API has it. */
export function renderCompletion(api: FakeApi, model: string, completion: FakeCompletion): object {
  return api === "responses" ? renderResponse(model, completion) : renderChat(model, completion);
}

function renderResponse(model: string, { text, refused, truncated, cachedTokens = 0 }: FakeCompletion): object {
  return {
    id: "resp_fake",
    object: "response",
    created_at: 1_700_000_000,
    status: truncated ? "incomplete" : "completed",
    error: null,
    incomplete_details: truncated ? { reason: "max_output_tokens" } : null,
    model,
    output: [
      {
        type: "message",
        id: "msg_fake",
        role: "assistant",
        status: "completed",
        content: [refused ? { type: "refusal", refusal: text } : { type: "output_text", text, annotations: [] }],
      },
    ],
    usage: {
      input_tokens: inputTokens,
      input_tokens_details: { cached_tokens: cachedTokens },
      output_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
  };
}

function renderChat(model: string, { text, refused, truncated, cachedTokens = 0 }: FakeCompletion): object {
  const message = refused
    ? { role: "assistant", content: null, refusal: text }
    : { role: "assistant", content: text, refusal: null };
  return {
    id: "chatcmpl_fake",
    object: "chat.completion",
    created: 1_700_000_000,
    model,
    choices: [{ index: 0, message, finish_reason: truncated ? "length" : "stop" }],
    usage: {
      prompt_tokens: inputTokens,
      prompt_tokens_details: { cached_tokens: cachedTokens },
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
  };
}

/** The body of a 4xx or 5xx; both APIs have the same. */
export function renderError(
  message: string,
  type: string,
  { param = null, code = null }: { param?: string | null; code?: string | null } = {},
): object {
  return { error: { message, type, param, code } };
}

interface Rejection {
  status: number;
  body: object;
}

/** As OpenAI and its likes word them. */
export const rejectionOf = {
  wrong_key: {
    status: 401,
    body: renderError("Incorrect API key provided: sk-no.", "invalid_request_error", { code: "invalid_api_key" }),
  },
  unknown_model: {
    status: 404,
    body: renderError("The model `nope` does not exist or you do not have access to it.", "invalid_request_error", {
      code: "model_not_found",
    }),
  },
  unknown_model_400: { status: 400, body: renderError("Model Not Exist", "invalid_request_error") },
  no_credit: {
    status: 429,
    body: renderError("You exceeded your current quota, check your plan.", "insufficient_quota", {
      code: "insufficient_quota",
    }),
  },
  no_such_path: { status: 404, body: { detail: "Not Found" } },
} as const satisfies Record<(typeof rejections)[number], Rejection>;
