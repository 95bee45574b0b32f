import { expect, test } from "vitest";
import { type FallbackReason, fallbackReasons } from "./fallback-reason.ts";
import { noTokens } from "./model-settings.ts";
import { type ModelTestFacts, modelTestView } from "./test-words.ts";

const facts: ModelTestFacts = {
  mode: "schema",
  because: null,
  durationMs: 840,
  usage: { inputTokens: 45, cachedInputTokens: 0, outputTokens: 6 },
  images: true,
  speech: { model: "whisper-1", isChosen: false, because: null },
};
const failed = (because: FallbackReason) => modelTestView({ ...facts, mode: null, because, usage: noTokens });

test("what works is said in one sentence, with time, tokens and what is not known", () => {
  const { ok, title, lines } = modelTestView(facts);
  expect(ok).toBe(true);
  expect(title).toBe("It works. The model answered after 0.8 s.");
  expect(lines.map((line) => `${line.label}: ${line.value}`)).toEqual([
    "Server: Answers",
    "Key: Accepted",
    "Model: Exists",
    "Requests: Answered",
    "Structured answers: With a JSON Schema",
    "Use: 51 tokens for this test",
    "Images: Can be looked at",
    "Voice notes: Written down by whisper-1",
  ]);
});

test.each<[Partial<ModelTestFacts["speech"]>, string, string, boolean]>([
  [{ because: "unsupported" }, "unknown", "No: the server takes no recordings", false],
  [{ because: "unsupported", isChosen: true }, "bad", "No: the server takes no recordings", true],
  [{ because: "unknown_model", isChosen: true }, "bad", "No: the provider does not know the model", true],
  [{ because: "timeout" }, "unknown", "No: the model took too long", false],
])(
  "a recording that came back with %o is one line, and the model works all the same",
  (speech, state, value, isTold) => {
    const { ok, next, lines } = modelTestView({ ...facts, speech: { ...facts.speech, ...speech } });
    expect(ok).toBe(true);
    expect(lines.at(-1)).toEqual({ state, label: "Voice notes", value });
    expect(next?.includes("Check the name of the model for voice notes") ?? false).toBe(isTold);
  },
);

test.each<[FallbackReason, string]>([
  ["unreachable", "Server"],
  ["certificate", "Server"],
  ["not_an_api", "Server"],
  ["timeout", "Server"],
  ["forbidden_address", "Server"],
  ["unavailable", "Server"],
  ["wrong_key", "Key"],
  ["key_unreadable", "Key"],
  ["unknown_model", "Model"],
  ["no_credit", "Requests"],
  ["rate_limited", "Requests"],
  ["malformed", "Structured answers"],
])("%s is seen at the line %s, what comes before works and what comes after was not tried", (because, label) => {
  const { ok, lines } = failed(because);
  expect(ok).toBe(false);
  const at = lines.findIndex((line) => line.state === "bad");
  expect(lines[at]?.label).toBe(label);
  expect(lines.slice(0, at).every((line) => line.state === "good")).toBe(true);
  expect(lines.slice(at + 1).every((line) => line.state === "unknown")).toBe(true);
});

test("each reason is a whole sentence", () => {
  for (const because of fallbackReasons) expect(failed(because).title).toMatch(/^It does not work: .{10,}\.$/);
});
