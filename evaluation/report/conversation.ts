import type { ScoredPlay } from "#evaluation/evaluate.ts";
import { showValue } from "#lib/domain/qualification/show-value.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";

function answerLine({ questionKey, state, value }: Answer): string {
  return `    ${questionKey}: ${value === null ? state : showValue(value, "en")}`;
}

/** A conversation as a person reads it, with what was stored and what was wrong. */
export function renderConversation({ name, play, score }: ScoredPlay): string {
  const wrong = [
    ...(score.complete ? [] : [`ended as ${play.ending}`]),
    ...score.falseFills.map((key) => `false fill: ${key}`),
    ...score.reAsks.map((key) => `asked again: ${key}`),
    ...score.badReplies.map((reply) => `more than one question: ${reply}`),
    ...(score.silences > 0 ? ["silence"] : []),
    ...(score.sideAnswered < score.sideAsked ? ["a question of the customer is not met"] : []),
  ];
  const lines = play.turns.flatMap(({ said, prepared }) => [
    ...said.burst.map(({ text }) => `  customer: ${text}`),
    ...prepared.resolved.answers.filter(({ state }) => state !== "open").map(answerLine),
    `  agent: ${prepared.text ?? "(silent)"}`,
  ]);
  return [`${name}, run ${play.run}: ${wrong.join(", ") || "as it should be"}`, ...lines].join("\n");
}
