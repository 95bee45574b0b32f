import type { SpeechTest } from "#lib/domain/model/test-words.ts";
import type { ModelConfig } from "../model.ts";
import { ModelFailure } from "../model-failure.ts";
import { isUnsupported } from "./abilities.ts";
import { testRecording } from "./test-recording.ts";
import { createTranscribe, speechModelOf } from "./transcribe.ts";

/** One tiny recording, once; what was heard in it does not matter. Never throws. */
export async function testSpeech(config: ModelConfig, timeoutMs: number): Promise<SpeechTest> {
  const asked = { model: speechModelOf(config), isChosen: config.speechModel !== null };
  try {
    await createTranscribe(config)(testRecording(), { timeoutMs, signal: new AbortController().signal });
    return { ...asked, because: null };
  } catch (error) {
    const because = error instanceof ModelFailure ? error.because : "unavailable";
    return { ...asked, because: because !== "unknown_model" && isUnsupported(error) ? "unsupported" : because };
  }
}
