import { type AnswerSource, answerFromKnowledge } from "./answer-from-knowledge.ts";
import type { MessageReading } from "./detect/read-message.ts";
import type { Part } from "./detect/sentences.ts";

/** What the customer asked the business beside the conversation's own questions. */
export interface SideQuestions {
  /** From the material, in its own words, each once. */
  answers: string[];
  /** What the material does not answer, in the customer's words. */
  unanswered: string[];
}

/** As much of the material as one message bears beside the question that follows it. */
const answersMax = 600;

/** Each question of the customer by itself. `isAnswer`: the message was taken for an answer, its requests with it. */
export function sideQuestions(
  readings: readonly MessageReading[],
  isAnswer: (messageId: string) => boolean,
  source: AnswerSource,
): SideQuestions {
  const side: SideQuestions = { answers: [], unanswered: [] };
  const said = new Set<string>();
  for (const reading of readings) {
    const asked: Part[] = [...reading.questions, ...(isAnswer(reading.message.id) ? [] : reading.requests)];
    for (const part of asked) {
      const answer = answerFromKnowledge(part.text.trim(), source);
      const fits = answer !== null && [...said, answer].join(" ").length <= answersMax;
      if (fits) said.add(answer);
      else side.unanswered.push(part.text.trim());
    }
  }
  return { answers: [...said], unanswered: [...new Set(side.unanswered)] };
}
