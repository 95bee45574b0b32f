export type FakeApi = "responses" | "chat";

/** What the provider would send: the text, or a refusal by its content filter. */
export interface FakeCompletion {
  text: string;
  refused?: boolean;
  truncated?: boolean;
}

const inputTokens = 900;
const outputTokens = 120;

/** The body of a 200, as each API has it. */
export function renderCompletion(api: FakeApi, model: string, completion: FakeCompletion): object {
  return api === "responses" ? renderResponse(model, completion) : renderChat(model, completion);
}

function renderResponse(model: string, { text, refused, truncated }: FakeCompletion): object {
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
    usage: { input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: inputTokens + outputTokens },
  };
}

function renderChat(model: string, { text, refused, truncated }: FakeCompletion): object {
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
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
  };
}

/** The body of a 4xx or 5xx; both APIs have the same. */
export function renderError(message: string, type: string, param: string | null = null): object {
  return { error: { message, type, param, code: null } };
}
