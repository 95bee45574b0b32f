import { askedIn, type PlayedTurn } from "#evaluation/play.ts";
import { asksOneQuestion } from "#evaluation/score/score-play.ts";
import { isSettled, progress, withAnswers } from "#lib/domain/qualification/progress.ts";

/** A rule that every turn keeps, and what to say where one does not. */
export interface Rule {
  name: string;
  isKept: (turn: PlayedTurn) => boolean;
}

function answersAfter({ input, prepared }: PlayedTurn) {
  return withAnswers(input.answers, prepared.resolved.answers);
}

const nothingTwice: Rule = {
  name: "no question is asked after it was answered",
  isKept(turn) {
    const asked = askedIn(turn.prepared.resolved.step);
    return (
      asked === null || !answersAfter(turn).some((answer) => answer.questionKey === asked.key && isSettled(answer))
    );
  },
};

const nothingUnquoted: Rule = {
  name: "no answer without the customer's words",
  isKept({ input, prepared }) {
    const said = [...input.transcript, ...input.burst].filter(({ author }) => author === "customer");
    return prepared.resolved.answers
      .filter(({ state }) => state !== "open")
      .every(({ messageId, words }) => {
        const message = said.find(({ id }) => id === messageId);
        return message !== undefined && words !== null && words.trim() !== "" && message.text.includes(words);
      });
  },
};

const oneQuestion: Rule = { name: "one question a message, the one that is due", isKept: asksOneQuestion };

const neverSilent: Rule = {
  name: "a handoff, a waiting question or an answer, and silence only to machines",
  isKept(turn) {
    const { prepared, said, input } = turn;
    const { step } = prepared.resolved;
    if (prepared.text === null) return said.isAutomatic;
    if (prepared.text.trim() === "" || step.type === "stay_silent") return false;
    const isOver = progress(input.workflow.questions, answersAfter(turn)).open.length === 0;
    return step.type === "hand_off" || askedIn(step) !== null || (step.type === "answer_only" && isOver);
  },
};

export const rules = [nothingTwice, nothingUnquoted, oneQuestion, neverSilent] as const;

/** The rules that a conversation breaks, by name. */
export function brokenRules(turns: readonly PlayedTurn[]): string[] {
  return rules.filter(({ isKept }) => !turns.every(isKept)).map(({ name }) => name);
}
