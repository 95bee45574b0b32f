import { describe, expect, it } from "vitest";
import { adapters } from "#lib/channels/registry.ts";
import type { NextStep } from "#lib/domain/qualification/turn.ts";
import { createQuestion } from "#test/factories/workflow.ts";
import { replyContent } from "./reply-content.ts";

const { capabilities } = adapters.whatsapp;
const ask = (overrides: Partial<Parameters<typeof createQuestion>[0]>): NextStep => ({
  type: "ask",
  question: createQuestion({ key: "team", ...overrides }),
});
const contentOf = (step: NextStep, text = "Which team?", language: string | null = "en") =>
  replyContent({ text, step, language }, capabilities);

describe("the AI's reply", () => {
  it("offers the options of a choice, and yes and no in the customer's language", () => {
    expect(contentOf(ask({ type: "choice", options: ["A", "B"] }))).toMatchObject({ choices: ["A", "B"] });
    expect(contentOf(ask({ type: "yes_no" }), "¿Tiene abogado?", "es")).toMatchObject({ choices: ["Sí", "No"] });
  });

  it.each([
    ["a question with a free answer", ask({ type: "text" })],
    ["several answers to one question", ask({ type: "multiple_choice", options: ["A", "B"] })],
    ["a handoff", { type: "hand_off", reason: "requested" }],
  ] as const)("offers nothing with %s", (_name, step) => {
    expect(contentOf(step)).toEqual({ type: "text", text: "Which team?" });
  });

  it("offers no yes and no in a language that it would not read them in", () => {
    expect(contentOf(ask({ type: "yes_no" }), "Har du en advokat?", "sv")).not.toHaveProperty("choices");
  });

  it("names in words what does not fit, unless it does already", () => {
    const options = ["Family law and inheritance", "Employment"];
    expect(contentOf(ask({ type: "choice", options }))).toEqual({
      type: "text",
      text: "Which team?\n• Family law and inheritance\n• Employment",
    });
    const text = "Family law and inheritance, or employment?";
    expect(contentOf(ask({ type: "choice", options }), text)).toEqual({ type: "text", text });
  });
});
