import type { ModelTestLine, ModelTestView } from "../views/model-view.ts";
import { type FallbackReason, fallbackWords } from "./fallback-reason.ts";
import type { StructuredMode, TokenUsage } from "./model-settings.ts";
import type { Senses } from "./senses.ts";
import { showTokens } from "./use-words.ts";

export interface ModelTestFacts {
  /** How the server gave the object; null: it failed. */
  mode: StructuredMode | null;
  because: FallbackReason | null;
  durationMs: number;
  usage: TokenUsage;
  senses: Senses;
}

const modeWords = {
  schema: "With a JSON Schema",
  json: "As plain JSON, without a schema",
  words: "When asked in words: may fail now and then",
} as const satisfies Record<StructuredMode, string>;

/** How far a failed call came: the first line that is wrong. */
const reached: Partial<Record<FallbackReason, Step>> = {
  wrong_key: "key",
  key_unreadable: "key",
  unknown_model: "model",
  no_credit: "call",
  rate_limited: "call",
  misconfigured: "call",
  malformed: "object",
  refused: "object",
};
const steps = ["server", "key", "model", "call", "object"] as const;
type Step = (typeof steps)[number];

const stepWords = {
  server: { label: "Server", good: "Answers" },
  key: { label: "Key", good: "Accepted" },
  model: { label: "Model", good: "Exists" },
  call: { label: "Requests", good: "Answered" },
  object: { label: "Structured answers", good: "" },
} as const satisfies Record<Step, { label: string; good: string }>;

/** A test of the connection as a person reads it: one sentence, what was found line by line, and what to do next. */
export function modelTestView(facts: ModelTestFacts): ModelTestView {
  const { mode, because, durationMs, usage, senses } = facts;
  const seconds = `${(durationMs / 1_000).toFixed(1)} s`;
  if (mode === null) {
    const words = fallbackWords(because ?? "unavailable");
    const title = `It does not work: ${words.because}.`;
    return { ok: false, title, next: words.next, lines: failedLines(because ?? "unavailable", seconds) };
  }
  const tokens = `${showTokens(usage.inputTokens + usage.outputTokens)} for this test`;
  return {
    ok: true,
    title: `It works. The model answered after ${seconds}.`,
    next:
      mode === "words" ? "Choose a server or a model that knows JSON for fewer answers by the scripted agent." : null,
    lines: [
      ...steps.map((step) => goodLine(step, mode)),
      { state: "good", label: "Use", value: tokens },
      senseLine("Images", senses.images, "Can be looked at"),
      senseLine("Voice notes", senses.voice, "Can be listened to"),
    ],
  };
}

function goodLine(step: Step, mode: StructuredMode): ModelTestLine {
  return {
    state: "good",
    label: stepWords[step].label,
    value: step === "object" ? modeWords[mode] : stepWords[step].good,
  };
}

function failedLines(because: FallbackReason, seconds: string): ModelTestLine[] {
  const failedAt = steps.indexOf(reached[because] ?? "server");
  return steps.map((step, index) => {
    const { label, good } = stepWords[step];
    if (index < failedAt) return { state: "good", label, value: good };
    if (index > failedAt) return { state: "unknown", label, value: "Not tried" };
    return {
      state: "bad",
      label,
      value: because === "timeout" ? `No answer within ${seconds}` : "Not as it should be",
    };
  });
}

function senseLine(label: string, can: boolean | null, words: string): ModelTestLine {
  if (can === null) return { state: "unknown", label, value: "Not known" };
  return can ? { state: "good", label, value: words } : { state: "unknown", label, value: "No" };
}
