import { NoTranscriptGeneratedError, transcribe } from "ai";
import { usualSpeechModel } from "#lib/domain/model/speech-model.ts";
import { createProvider, type ModelConfig } from "../model.ts";
import { ModelFailure, readModelError } from "../model-failure.ts";

export interface Transcript {
  /** Empty where nothing was said. */
  text: string;
  /** ISO 639-1, where the server tells. */
  language: string | null;
  /** Where the server tells. */
  seconds: number | null;
}

export type Transcribe = (
  audio: Uint8Array,
  options: { timeoutMs: number; signal: AbortSignal },
) => Promise<Transcript>;

/** The model that is asked for the words of recordings. */
export function speechModelOf({ speechModel, baseUrl }: Pick<ModelConfig, "speechModel" | "baseUrl">): string {
  return speechModel ?? usualSpeechModel(baseUrl);
}

/**
 * The words of a recording, by the server's `/audio/transcriptions`.
 * The returned function throws ModelFailure, or the caller's own abort reason.
 */
export function createTranscribe(config: ModelConfig): Transcribe {
  const model = createProvider(config).transcription(speechModelOf(config));
  return async (audio, { timeoutMs, signal }) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const abortSignal = AbortSignal.any([signal, deadline]);
      const { text, language, durationInSeconds } = await transcribe({ model, audio, maxRetries: 0, abortSignal });
      return { text: text.trim(), language: language ?? null, seconds: durationInSeconds ?? null };
    } catch (error) {
      signal.throwIfAborted();
      if (NoTranscriptGeneratedError.isInstance(error)) return { text: "", language: null, seconds: null };
      if (deadline.aborted) throw new ModelFailure("timeout", `${timeoutMs} ms`);
      throw readModelError(error);
    }
  };
}
