import type { Answer } from "#lib/domain/qualification/answer.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Stage } from "./stage.ts";

/** The current answer, and its line in the history once it is settled. */
export function saveAnswer(stage: Stage, answer: Answer, memberId: string | null, at: Date): void {
  stage.answers = [
    ...stage.answers.filter((one) => one.questionKey !== answer.questionKey),
    { ...answer, memberId, updatedAt: at },
  ];
  if (answer.state === "open") return;
  const { questionKey, state, value, words, messageId, setBy } = answer;
  stage.history.push({
    id: newId(),
    leadId: stage.ids.lead,
    questionKey,
    state,
    value,
    words,
    messageId,
    setBy,
    memberId,
    at,
  });
}
