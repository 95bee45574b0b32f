import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import type { ProposedAnswer, ProposeTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import { answerFromKnowledge } from "./answer-from-knowledge.ts";
import { composeReply, replyLanguage } from "./compose-reply.ts";
import { extractAnswers } from "./extract-answers.ts";
import { type BurstReading, readBurst } from "./read-burst.ts";

/** Questions of the customer that the material does not answer, in their words. */
function openQuestions(input: TurnInput, burst: BurstReading, answers: readonly ProposedAnswer[]): string[] {
  const { locale } = replyLanguage(input, burst.language);
  return burst.readings
    .filter((reading) => answerFromKnowledge(reading, input.knowledge, locale) === null)
    .flatMap((reading) => {
      const isAnswer = answers.some((answer) => answer.messageId === reading.message.id);
      return [...reading.questions, ...(isAnswer ? [] : reading.requests)];
    })
    .map((part) => part.text.trim());
}

/** The proposal without its reply: what the rules read out of the burst. */
export function readProposal(input: TurnInput): TurnProposal {
  const burst = readBurst(input);
  const answers = extractAnswers(input, burst);
  const questions = openQuestions(input, burst, answers);
  const automatic = burst.readings.length > 0 && burst.readings.every((reading) => reading.automatic);
  const movedOn = answers.some((answer) => answer.outcome === "given");
  return {
    answers,
    wantsHuman: burst.toAgent.some((reading) => reading.wantsPerson && !reading.automatic),
    cannotHelp: questions.length > 0 && !movedOn && input.situation !== "opening",
    openQuestions: questions,
    language: burst.language,
    automaticMessage: automatic,
    reply: "",
  };
}

/** The agent that needs no model: fixed rules for English and Spanish, the same outcome for the same input. */
export const scriptedProposeTurn: ProposeTurn = async (input) => {
  const proposal = readProposal(input);
  return { ...proposal, reply: composeReply(input, resolveTurn(input, proposal)) };
};
