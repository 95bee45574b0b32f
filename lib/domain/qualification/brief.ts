import type { WorkflowDefinition } from "../workflow/workflow.ts";
import type { Answer } from "./answer.ts";
import { type BriefWording, briefWordingOf } from "./brief-wording.ts";
import { findAnswer } from "./progress.ts";
import type { Question } from "./question.ts";
import { showValue } from "./show-value.ts";
import type { HandoffReason } from "./turn.ts";

export interface BriefInput {
  workflow: WorkflowDefinition;
  answers: readonly Answer[];
  reason: HandoffReason;
  leadName: string | null;
  /** ISO 639-1 of the conversation; null when unknown. */
  language: string | null;
  /** The customer's questions that were not answered, in their words. */
  openQuestions: readonly string[];
  messageCount: number;
}

/** What a person needs to pick up the conversation. Each sentence about an answer cites the message it came from. */
export interface Brief {
  sentences: { text: string; messageIds: string[] }[];
  openQuestions: string[];
  suggestedReply: string;
}

const quotedMax = 160;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= quotedMax ? line : `${line.slice(0, quotedMax - 1).trimEnd()}…`;
}

/** A value that ends a sentence brings its own full stop at times. */
function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function nameOf(question: Question): string {
  return question.label || question.text.replace(/[?¿.:]+/g, "").trim();
}

function answerSentence(question: Question, answer: Answer, locale: string, words: BriefWording): string | null {
  const name = nameOf(question);
  const quote = answer.words === null ? null : shortened(answer.words);
  switch (answer.state) {
    case "answered": {
      if (!answer.value) return null;
      const shown = withStop(`${name}: ${shortened(showValue(answer.value, locale))}`);
      return answer.setBy === "member" ? `${shown} ${words.byMember}` : shown;
    }
    case "declined":
      return words.declined(name);
    case "unclear":
      return words.unclear(name, quote ?? "");
    case "open":
      return null;
  }
}

function openSentence(input: BriefInput, words: BriefWording): Brief["sentences"] {
  const open = input.workflow.questions.filter((question) => {
    const answer = findAnswer(input.answers, question.key);
    return !answer || answer.state === "open";
  });
  return open.length === 0 ? [] : [{ text: words.stillOpen(open.map(nameOf)), messageIds: [] }];
}

/** The first thing a person could say: names the lead where known, promises nothing, repeats no question. */
function suggestedReply(input: BriefInput): string {
  const { workflow, language, leadName, openQuestions } = input;
  const words = briefWordingOf(language ?? workflow.languages[0] ?? null);
  const firstName = leadName?.trim().split(/\s+/)[0] ?? "";
  const greeting = /^\p{L}[\p{L}'’-]+$/u.test(firstName) ? words.hello(firstName) : words.helloNobody;
  const [question] = openQuestions;
  const about = question === undefined ? words.takeOver : words.aboutQuestion(shortened(question));
  return `${greeting} ${words.from(workflow.businessName)} ${about}`;
}

/** The brief without a model: from the answers alone, in the owner's language; the suggested reply in the customer's. */
export function assembleBrief(input: BriefInput): Brief {
  const { workflow, answers, language, reason } = input;
  const locale = workflow.languages[0] ?? "en";
  const words = briefWordingOf(locale);
  const said = workflow.questions.flatMap((question) => {
    const answer = findAnswer(answers, question.key);
    const text = answer ? answerSentence(question, answer, locale, words) : null;
    return answer && text !== null ? [{ text, messageIds: answer.messageId === null ? [] : [answer.messageId] }] : [];
  });
  const foreign = language !== null && language !== locale;
  return {
    sentences: [
      { text: words.because(reason, input.leadName, input.messageCount), messageIds: [] },
      ...said,
      ...openSentence(input, words),
      ...(foreign ? [{ text: words.writes(language), messageIds: [] }] : []),
    ],
    openQuestions: [...new Set(input.openQuestions.map((question) => question.trim()))].filter((q) => q !== ""),
    suggestedReply: suggestedReply(input),
  };
}
