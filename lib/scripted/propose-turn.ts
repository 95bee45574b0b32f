import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import type { ProposeTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import { answerSource } from "./answer-from-knowledge.ts";
import { composeReply, replyLanguage } from "./compose-reply.ts";
import { extractAnswers } from "./extract-answers.ts";
import { readBurst } from "./read-burst.ts";
import { sideQuestions } from "./side-questions.ts";

/** The proposal without its reply: what the rules read out of the burst. */
export function readProposal(input: TurnInput): TurnProposal {
  const burst = readBurst(input);
  const answers = extractAnswers(input, burst);
  const isAnswer = (messageId: string) => answers.some((answer) => answer.messageId === messageId);
  const source = answerSource(input, burst.language, replyLanguage(input, burst.language).locale);
  const side = sideQuestions(burst.readings, isAnswer, source);
  const automatic = burst.readings.length > 0 && burst.readings.every((reading) => reading.automatic);
  const movedOn = answers.some((answer) => answer.outcome === "given");
  const helped = side.answers.length > 0 || movedOn || input.situation === "opening";
  return {
    answers,
    wantsHuman: burst.toAgent.some((reading) => reading.wantsPerson && !reading.automatic),
    cannotHelp: side.unanswered.length > 0 && !helped,
    openQuestions: side.unanswered,
    language: burst.language,
    automaticMessage: automatic,
    reply: "",
  };
}

/** The agent that needs no model: fixed rules in five languages, the same outcome for the same input. */
export const scriptedProposeTurn: ProposeTurn = async (input) => {
  const proposal = readProposal(input);
  return { ...proposal, reply: composeReply(input, resolveTurn(input, proposal)) };
};
