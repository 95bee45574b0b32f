import { workflowDefinition } from "../workflow/workflow.ts";
import type { Answer } from "./answer.ts";
import type { ParseContext } from "./parse-value/parse-value.ts";
import { emptyAnswer } from "./progress.ts";
import type { Question, QuestionType } from "./question.ts";
import type { ProposedAnswer, TurnInput, TurnMessage, TurnProposal } from "./turn.ts";

/** Values that tests begin with. A Wednesday. */
export const now = new Date("2026-11-18T12:00:00Z");

export function givenQuestion(key: string, type: QuestionType, text: string, extra: Partial<Question> = {}): Question {
  const rest = { label: "", required: true, hint: "", options: [], futureOnly: false };
  return { key, type, text, ...rest, ...extra };
}

export const need = givenQuestion("need", "text", "What do you need help with?");
export const budget = givenQuestion("budget", "money", "What budget do you have in mind?", { required: false });
export const timeline = givenQuestion("timeline", "text", "When do you need this solved?");
export const email = givenQuestion("email", "email", "Which e-mail address can we send our proposal to?");

export const workflow = workflowDefinition.parse({
  kind: "qualify_and_transfer",
  businessName: "Harbor & Finch Legal",
  greeting: "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk.",
  questions: [need, budget, timeline, email],
  handoffMessage: "Thank you, that is everything I need. A member of our team will continue this conversation shortly.",
  handoffOnRequestMessage:
    "Of course. I have told our team. A member of our team will continue this conversation shortly.",
});

export function givenMessage(text: string, extra: Partial<TurnMessage> = {}): TurnMessage {
  const hasWords = !text.startsWith("[");
  return { id: "m1", author: "customer", text, hasWords, sentAt: now, duringPause: false, ...extra };
}

export function givenAnswer(questionKey: string, extra: Partial<Answer> = {}): Answer {
  const value = { type: "text" as const, text: "A divorce" };
  const evidence = { words: "A divorce", messageId: "m0", setBy: "ai" as const };
  return { ...emptyAnswer(questionKey), state: "answered", value, ...evidence, ...extra };
}

export function givenTurn(text: string, extra: Partial<TurnInput> = {}): TurnInput {
  return {
    workflow,
    channelKind: "whatsapp",
    situation: "qualifying",
    language: "en",
    answers: [],
    openQuestion: need,
    askedCount: 1,
    transcript: [],
    burst: [givenMessage(text)],
    replyWanted: true,
    helplessCount: 0,
    knowledge: [],
    now,
    ...extra,
  };
}

export function givenProposed(questionKey: string, words: string, extra: Partial<ProposedAnswer> = {}): ProposedAnswer {
  return { questionKey, outcome: "given", messageId: "m1", words, value: words, correction: false, ...extra };
}

export function givenProposal(answers: ProposedAnswer[] = [], extra: Partial<TurnProposal> = {}): TurnProposal {
  const signals = { wantsHuman: false, cannotHelp: false, openQuestions: [], automaticMessage: false };
  return { answers, ...signals, language: "en", reply: "", ...extra };
}

export const inEnglish: ParseContext = { language: "en", country: "US", currency: "USD", timeZone: "UTC", now };
export const inSpanish: ParseContext = {
  language: "es",
  country: "ES",
  currency: "EUR",
  timeZone: "Europe/Madrid",
  now,
};
