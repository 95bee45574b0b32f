import type { AnswerHistoryRecord, AnswerRecord } from "#db/queries/lead-profile.ts";
import type { VersionQuestions } from "#db/queries/workflow.ts";
import { isSettled } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { showValue } from "#lib/domain/qualification/show-value.ts";
import type { AnswerView } from "#lib/domain/views/conversation-view.ts";
import type { MemberDirectory } from "../member/member-directory.ts";

type Shown = Pick<AnswerRecord, "state" | "value" | "words">;

/** The value in words that a person reads; the customer's own words where there is no value. */
export function shownAnswer({ state, value, words }: Shown, locale: string): string | null {
  switch (state) {
    case "answered":
      return value ? showValue(value, locale) : words;
    case "unclear":
      return words;
    case "declined":
    case "open":
      return null;
  }
}

export interface AnswerFacts {
  answers: readonly AnswerRecord[];
  /** Newest first. */
  history: readonly AnswerHistoryRecord[];
  askedQuestionKey: string | null;
  members: MemberDirectory;
}

/** One line for each question, in the order of the workflow, answered or not. */
export function answerViews(version: VersionQuestions | null, facts: AnswerFacts): AnswerView[] {
  return (version?.questions ?? []).map((question) => answerView(question, version?.locale ?? "en", facts));
}

function answerView(question: Question, locale: string, facts: AnswerFacts): AnswerView {
  const answer = facts.answers.find((one) => one.questionKey === question.key);
  const settled = isSettled(answer);
  return {
    key: question.key,
    label: question.label || question.text,
    question: question.text,
    type: question.type,
    options: question.options,
    required: question.required,
    state: answer?.state ?? "open",
    shown: answer ? shownAnswer(answer, locale) : null,
    value: answer?.value ?? null,
    words: answer?.words ?? null,
    messageId: answer?.messageId ?? null,
    at: answer && settled ? answer.updatedAt.toISOString() : null,
    setBy: answer?.setBy ?? null,
    setByName: facts.members.view(answer?.memberId ?? null)?.name ?? null,
    locked: answer?.locked ?? false,
    previous: answer ? previousOf(answer, facts.history, locale) : null,
    asking: !settled && facts.askedQuestionKey === question.key,
  };
}

function previousOf(answer: AnswerRecord, history: readonly AnswerHistoryRecord[], locale: string): string | null {
  const now = shownAnswer(answer, locale);
  const before = history
    .filter((one) => one.questionKey === answer.questionKey)
    .map((one) => shownAnswer(one, locale))
    .find((shown) => shown !== null && shown !== now);
  return before ?? null;
}
