import type { MediaReading } from "#lib/domain/message/media-reading.ts";
import { noTokens, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import { type Clock, systemClock } from "#lib/platform/clock.ts";
import { createBreaker } from "../breaker.ts";
import type { ModelConfig } from "../model.ts";
import { ModelFailure } from "../model-failure.ts";
import type { AskModel } from "../propose-turn.ts";
import { type Ability, createAbilities } from "./abilities.ts";
import { describeImage } from "./describe-image.ts";
import { createTranscribe, speechModelOf } from "./transcribe.ts";

export interface MediaFile {
  bytes: Uint8Array;
  mimeType: string;
  /** Null where it is not known. */
  durationMs: number | null;
}

export interface ReadResult {
  reading: MediaReading;
  usage: TokenUsage;
}

/** Listens to recordings and looks at pictures. Keep one for each configuration and process: it knows what fails. */
export interface MediaReader {
  /** Whether it is worth a call, and worth waiting for. */
  can(ability: Ability): boolean;
  /** @throws ModelFailure when it may work at another time */
  read(ability: Ability, file: MediaFile, options: ReadOptions): Promise<ReadResult>;
}

export interface ReadOptions {
  ask: AskModel;
  /** The owner's, for descriptions. ISO 639-1. */
  language: string;
  signal: AbortSignal;
}

const failuresToOpen = 3;
const openMs = 60_000;
const transcriptMax = 8_000;
/** What OpenAI counts for audio. Servers do not tell through the library what a transcript used. */
const tokensPerSecond = 10;
const charactersPerToken = 4;

export function createMediaReader(config: ModelConfig, { clock = systemClock }: { clock?: Clock } = {}): MediaReader {
  const speechModel = speechModelOf(config);
  const transcribe = createTranscribe(config);
  const abilities = createAbilities(clock);
  const breaker = createBreaker({ failuresToOpen, openMs, clock });

  async function listen(file: MediaFile, signal: AbortSignal): Promise<ReadResult> {
    const heard = await breaker.run(() => transcribe(file.bytes, { timeoutMs: config.timeoutMs, signal }), {
      orElse: () => new ModelFailure("breaker_open", "transcription failed too often"),
      countsAsFailure: (error) => error instanceof ModelFailure && isPassing(error),
    });
    const seconds = heard.seconds ?? (file.durationMs ?? 0) / 1_000;
    const text = heard.text.slice(0, transcriptMax);
    const usage = {
      ...noTokens,
      inputTokens: Math.ceil(seconds * tokensPerSecond),
      outputTokens: Math.ceil(text.length / charactersPerToken),
    };
    const reading: MediaReading = hasWords(text)
      ? { state: "heard", text, language: heard.language, by: speechModel }
      : { state: "failed", because: "nothing_found" };
    return { reading, usage };
  }

  async function look({ bytes, mimeType }: MediaFile, { ask, language, signal }: ReadOptions): Promise<ReadResult> {
    const text = await describeImage(ask, { bytes, mimeType }, { language, signal });
    // The call itself has been counted by whoever asks.
    return { reading: { state: "seen", text, language, by: config.model }, usage: noTokens };
  }

  return {
    can: (ability) => abilities.can(ability) && (ability === "seen" || breaker.state() !== "open"),
    async read(ability, file, options) {
      if (!abilities.can(ability)) return given("unsupported");
      try {
        const result = ability === "heard" ? await listen(file, options.signal) : await look(file, options);
        abilities.worked(ability);
        return result;
      } catch (error) {
        if (abilities.failed(ability, error)) return given("unsupported", error);
        if (error instanceof ModelFailure && !isPassing(error)) return given("unreachable", error);
        throw error;
      }
    },
  };
}

function given(because: "unsupported" | "unreachable", error?: unknown): ReadResult {
  return { reading: { state: "failed", because }, usage: error instanceof ModelFailure ? error.usage : noTokens };
}

/** Noise often comes back as punctuation or a note. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isPassing({ because }: ModelFailure): boolean {
  return ["timeout", "unreachable", "unavailable", "rate_limited", "breaker_open"].includes(because);
}
