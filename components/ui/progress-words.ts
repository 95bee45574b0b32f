import type { AnswerState } from "#lib/domain/qualification/answer.ts";

export interface ProgressCount {
  answered: number;
  declined: number;
  total: number;
}

export function countProgress(progress: readonly { state: AnswerState }[]): ProgressCount {
  return {
    answered: progress.filter((question) => question.state === "answered").length,
    declined: progress.filter((question) => question.state === "declined").length,
    total: progress.length,
  };
}

/** "3 of 4 questions answered, 1 declined". */
export function progressWords({ answered, declined, total }: ProgressCount): string {
  const words = `${answered} of ${total} ${total === 1 ? "question" : "questions"} answered`;
  return declined > 0 ? `${words}, ${declined} declined` : words;
}
