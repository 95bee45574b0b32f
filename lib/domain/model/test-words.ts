import type { ModelTestLine, ModelTestView } from "../views/model-view.ts";
import { type FallbackReason, fallbackWords } from "./fallback-reason.ts";
import type { StructuredMode, TokenUsage } from "./model-settings.ts";
import { showTokens } from "./use-words.ts";

export interface ModelTestFacts {
  /** How the server gave the object; null: it failed. */
  mode: StructuredMode | null;
  because: FallbackReason | null;
  durationMs: number;
  usage: TokenUsage;
  /** Whether the model sees pictures; null: not known. */
  images: boolean | null;
  speech: SpeechTest;
}

/** What came of a tiny recording. */
export interface SpeechTest {
  model: string;
  /** Named by the owner or the operator, not merely the usual one. */
  isChosen: boolean;
  /** Null: it was written down. `unsupported`: the server takes no recordings at all. */
  because: FallbackReason | "unsupported" | null;
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
  const { mode, because, durationMs, usage, images, speech } = facts;
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
    next: nextOf(mode, speech),
    lines: [
      ...steps.map((step) => goodLine(step, mode)),
      { state: "good", label: "Use", value: tokens },
      images === true
        ? { state: "good", label: "Images", value: "Can be looked at" }
        : { state: "unknown", label: "Images", value: "Not known" },
      speechLine(speech),
    ],
  };
}

function nextOf(mode: StructuredMode, { because, isChosen }: SpeechTest): string | null {
  if (because !== null && isChosen)
    return "Voice notes reach your team unread. Check the name of the model for voice notes, or leave it empty.";
  if (mode !== "words") return null;
  return "Choose a server or a model that knows JSON for fewer answers by the scripted agent.";
}

/** A model that somebody named should work; that a server cannot listen is no fault. */
function speechLine({ model, isChosen, because }: SpeechTest): ModelTestLine {
  const label = "Voice notes";
  if (because === null) return { state: "good", label, value: `Written down by ${model}` };
  const words = because === "unsupported" ? "the server takes no recordings" : fallbackWords(because).because;
  return { state: isChosen ? "bad" : "unknown", label, value: `No: ${words}` };
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
