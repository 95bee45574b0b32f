import { APICallError, generateText, jsonSchema, type LanguageModel, Output } from "ai";
import { z } from "zod";
import { addTokens, noTokens, type StructuredMode, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import { createModel, type ModelConfig, modelOptions } from "./model.ts";
import { ModelFailure, readModelError, readUsage } from "./model-failure.ts";
import type { Prompt } from "./prompt/prompt.ts";
import { knownMode, modeBelow, rememberMode } from "./structured-memory.ts";

export interface ModelRequest<T> extends Prompt {
  name: string;
  /** Shown to the model beside the prompt. */
  picture?: { bytes: Uint8Array; mimeType: string };
  shape: z.ZodType;
  /** Null when the object is not usable. */
  parse(value: unknown): T | null;
  timeoutMs: number;
  /** The retry included; being told that a format is not known is no attempt. */
  attemptsMax: 1 | 2;
  signal: AbortSignal;
}

export interface ModelAnswer<T> {
  value: T;
  usage: TokenUsage;
  /** How the server was asked for the object. */
  mode: StructuredMode;
}

export type CallModel = <T>(request: ModelRequest<T>) => Promise<ModelAnswer<T>>;

/**
 * One structured call with a time limit over all its attempts. A server that rejects JSON Schema is asked for plain JSON,
 * and one that rejects that too in words alone; what it can is remembered.
 * @param options.startOver begins with a schema whatever was learned before
 * The returned function throws ModelFailure, or the caller's own abort reason.
 */
export function createCallModel(config: ModelConfig, options: { startOver?: boolean } = {}): CallModel {
  const model = createModel(config);

  return async (request) => {
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const abortSignal = AbortSignal.any([request.signal, deadline]);
    let mode = options.startOver ? "schema" : knownMode(config);
    let spent = noTokens;
    let attempt = 1;
    for (;;) {
      request.signal.throwIfAborted();
      try {
        const { value, usage } = await attemptOnce(model, config, request, { abortSignal, mode });
        if (options.startOver) rememberMode(config, mode);
        return { value, usage: addTokens(spent, usage), mode };
      } catch (error) {
        request.signal.throwIfAborted();
        if (deadline.aborted) throw new ModelFailure("timeout", `${request.timeoutMs} ms`, { usage: spent });
        const lower = complainsAboutFormat(error) ? modeBelow(mode) : null;
        if (lower !== null) {
          mode = lower;
          rememberMode(config, mode);
          continue;
        }
        const failure = readModelError(error);
        spent = addTokens(spent, failure.usage);
        attempt += 1;
        if (failure.passing && attempt <= request.attemptsMax) continue;
        failure.usage = spent;
        throw failure;
      }
    }
  };
}

async function attemptOnce<T>(
  model: LanguageModel,
  config: ModelConfig,
  request: ModelRequest<T>,
  { abortSignal, mode }: { abortSignal: AbortSignal; mode: StructuredMode },
) {
  const output = Output.object({ name: request.name, schema: schemaOf(request) });
  const result = await generateText({
    model,
    instructions: request.instructions,
    ...promptOf(request),
    output: mode === "schema" ? output : { ...output, responseFormat: Promise.resolve(looseFormats[mode]) },
    maxRetries: 0,
    abortSignal,
    providerOptions: modelOptions(config, request.instructions),
  });
  const usage = readUsage(result.usage);
  if (result.finishReason === "content-filter") throw new ModelFailure("refused", "content filter", { usage });
  return { value: result.output, usage };
}

function promptOf<T>({ prompt, picture }: ModelRequest<T>) {
  if (!picture) return { prompt };
  const file = { type: "file" as const, data: picture.bytes, mediaType: picture.mimeType };
  return { messages: [{ role: "user" as const, content: [{ type: "text" as const, text: prompt }, file] }] };
}

/** Without a schema the library asks for `json_object`, and with text for nothing at all. */
const looseFormats = {
  json: { type: "json" },
  words: { type: "text" },
} as const;

/** The strict shape goes to the server; what comes back is read leniently. */
function schemaOf<T>({ shape, parse }: ModelRequest<T>) {
  return jsonSchema<T>(() => z.toJSONSchema(shape, { target: "draft-7" }), {
    validate(value) {
      const parsed = parse(value);
      return parsed === null ? { success: false, error: new Error("not usable") } : { success: true, value: parsed };
    },
  });
}

const formatStatuses: ReadonlySet<number> = new Set([400, 415, 422, 500, 501]);
const aboutFormat = /response[_ ]?format|json_?schema|json_?object|text\.format|structured[_ ]?output|grammar|guided/i;

function complainsAboutFormat(error: unknown): boolean {
  if (!APICallError.isInstance(error) || error.statusCode === undefined) return false;
  return formatStatuses.has(error.statusCode) && aboutFormat.test(error.responseBody ?? "");
}
