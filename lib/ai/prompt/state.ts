import type { Answer, AnswerValue } from "#lib/domain/qualification/answer.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { clip, renderBlock } from "./block.ts";
import { localMinute } from "./local-time.ts";
import { visibleText } from "./visible.ts";

/** Characters of an answer: enough to see that it was given. */
const wordsMax = 300;

/** What the program knows about this conversation. */
export function renderState(input: TurnInput, leftOut: number): string {
  const stateOf = new Map(input.answers.map((answer) => [answer.questionKey, answer.state]));
  return renderBlock("state", {
    now: `${localMinute(input.now, input.workflow.timeZone)} ${input.workflow.timeZone}`,
    channel: input.channelKind,
    situation: input.situation,
    language: input.language,
    replyWanted: input.replyWanted,
    helplessCount: input.helplessCount,
    openQuestion: input.openQuestion?.key ?? null,
    askedCount: input.askedCount,
    ...(leftOut > 0 && { olderMessagesLeftOut: leftOut }),
    stillOpen: input.workflow.questions
      .map((question) => question.key)
      .filter((key) => (stateOf.get(key) ?? "open") === "open"),
    answers: input.answers.filter(worthTelling).map(answerForModel),
  });
}

function worthTelling(answer: Answer): boolean {
  return answer.state !== "open" || answer.locked || answer.invalidCount > 0 || answer.refusedCount > 0;
}

function answerForModel(answer: Answer) {
  return {
    key: answer.questionKey,
    state: answer.state,
    ...(answer.value !== null && { value: shortValue(answer.value) }),
    ...(answer.words !== null && { words: clip(visibleText(answer.words), wordsMax) }),
    ...(answer.setBy === "member" && { setBy: "person of the team" }),
    ...(answer.locked && { locked: true }),
    ...(answer.invalidCount > 0 && { invalidCount: answer.invalidCount }),
    ...(answer.refusedCount > 0 && { refusedCount: answer.refusedCount }),
  };
}

function shortValue(value: AnswerValue): AnswerValue {
  return value.type === "text" ? { ...value, text: clip(visibleText(value.text), wordsMax) } : value;
}
