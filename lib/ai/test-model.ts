import { z } from "zod";
import { noTokens, type StructuredMode, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import { createCallModel } from "./call-model.ts";
import type { ModelConfig } from "./model.ts";
import { ModelFailure, type ModelFailureReason } from "./model-failure.ts";

export interface ModelTest {
  /** How the server gave the object; null: it failed. */
  mode: StructuredMode | null;
  because: ModelFailureReason | null;
  durationMs: number;
  usage: TokenUsage;
}

const ready = z.strictObject({ ready: z.boolean() });

/** One tiny structured call, once, that begins with a schema whatever was learned before. Never throws. */
export async function testModel(config: ModelConfig, timeoutMs: number): Promise<ModelTest> {
  const callModel = createCallModel(config, { startOver: true });
  const startedMs = performance.now();
  const durationMs = () => Math.round(performance.now() - startedMs);
  try {
    const { mode, usage } = await callModel({
      name: "check",
      instructions: 'This is a check of the connection. Return one JSON object and nothing else: {"ready": true}',
      prompt: "Are you ready?",
      shape: ready,
      parse: (value) => ready.safeParse(value).data ?? null,
      timeoutMs,
      attemptsMax: 1,
      signal: new AbortController().signal,
    });
    return { mode, because: null, durationMs: durationMs(), usage };
  } catch (error) {
    const failure = error instanceof ModelFailure ? error : null;
    return {
      mode: null,
      because: failure?.because ?? "unavailable",
      durationMs: durationMs(),
      usage: failure?.usage ?? noTokens,
    };
  }
}
