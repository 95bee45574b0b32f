import { APICallError, generateText, jsonSchema, type LanguageModel, Output } from "ai";
import { z } from "zod";
import { createModel, type ModelConfig, modelOptions } from "./model.ts";
import { addTokens, ModelFailure, noTokens, readModelError, readUsage, type TokenUsage } from "./model-failure.ts";
import type { Prompt } from "./prompt/prompt.ts";

export interface ModelRequest<T> extends Prompt {
  name: string;
  shape: z.ZodType;
  /** Null when the object is not usable. */
  parse(value: unknown): T | null;
  timeoutMs: number;
  /** The retry included. */
  attemptsMax: 1 | 2;
  signal: AbortSignal;
}

export type CallModel = <T>(request: ModelRequest<T>) => Promise<{ value: T; usage: TokenUsage }>;

/**
 * One structured call with a time limit over all its attempts.
 * The returned function throws ModelFailure, or the caller's own abort reason.
 */
export function createCallModel(config: ModelConfig): CallModel {
  const model = createModel(config);
  // A server that rejects JSON Schema is asked in words from then on.
  let knowsSchema = true;

  return async (request) => {
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const abortSignal = AbortSignal.any([request.signal, deadline]);
    let spent = noTokens;
    for (let attempt = 1; ; attempt++) {
      request.signal.throwIfAborted();
      try {
        const { value, usage } = await attemptOnce(model, config, request, { abortSignal, knowsSchema });
        return { value, usage: addTokens(spent, usage) };
      } catch (error) {
        request.signal.throwIfAborted();
        if (deadline.aborted) throw new ModelFailure("timeout", `${request.timeoutMs} ms`, { usage: spent });
        const failure = readModelError(error);
        spent = addTokens(spent, failure.usage);
        const rejectsSchema = knowsSchema && complainsAboutSchema(error);
        if (rejectsSchema) knowsSchema = false;
        if (attempt < request.attemptsMax && (rejectsSchema || worthRetrying(failure))) continue;
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
  { abortSignal, knowsSchema }: { abortSignal: AbortSignal; knowsSchema: boolean },
) {
  const output = Output.object({ name: request.name, schema: schemaOf(request) });
  const result = await generateText({
    model,
    instructions: request.instructions,
    prompt: request.prompt,
    output: knowsSchema ? output : { ...output, responseFormat: Promise.resolve({ type: "text" as const }) },
    maxRetries: 0,
    abortSignal,
    providerOptions: modelOptions(config, request.instructions),
  });
  const usage = readUsage(result.usage);
  if (result.finishReason === "content-filter") throw new ModelFailure("refused", "content filter", { usage });
  return { value: result.output, usage };
}

/** The strict shape goes to the server; what comes back is read leniently. */
function schemaOf<T>({ shape, parse }: ModelRequest<T>) {
  return jsonSchema<T>(() => z.toJSONSchema(shape, { target: "draft-7" }), {
    validate(value) {
      const parsed = parse(value);
      return parsed === null ? { success: false, error: new Error("not usable") } : { success: true, value: parsed };
    },
  });
}

function worthRetrying({ because }: ModelFailure): boolean {
  return because === "unavailable" || because === "malformed";
}

function complainsAboutSchema(error: unknown): boolean {
  if (!APICallError.isInstance(error) || error.statusCode === undefined) return false;
  return (
    [400, 415, 422, 501].includes(error.statusCode) &&
    /response_format|json_schema|text\.format/.test(error.responseBody ?? "")
  );
}
