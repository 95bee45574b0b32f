import type { Answer } from "#lib/domain/qualification/answer.ts";
import { question } from "#lib/domain/qualification/question.ts";
import type { TurnInput, TurnMessage } from "#lib/domain/qualification/turn.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";

/** For tests: a law firm with three questions. */
export const givenWorkflow = workflowDefinition.parse({
  kind: "qualify_and_transfer",
  businessName: "Harbor & Finch Legal",
  agentName: "Robin",
  greeting: "Hi, thanks for contacting Harbor & Finch.",
  questions: [
    { key: "need", type: "text", label: "Need", text: "What do you need help with?", required: true },
    { key: "budget", type: "money", label: "Budget", text: "What budget do you have in mind?", required: false },
    { key: "email", type: "email", label: "E-mail", text: "Which e-mail address can we use?", required: true },
  ],
  handoffMessage: "Thank you, that is everything I need.",
  handoffOnRequestMessage: "Of course. I have told our team.",
  businessContext: "We are open from 9 to 17.",
  policies: "We answer within one working day.",
});

/** One question of the firm by its key. */
export function givenQuestion(key: string) {
  return question.parse(givenWorkflow.questions.find((one) => one.key === key));
}

export function givenMessage(text: string, overrides: Partial<TurnMessage> = {}): TurnMessage {
  return {
    id: "0190a000-0000-7000-8000-000000000001",
    author: "customer",
    text,
    hasWords: true,
    sentAt: new Date("2026-11-22T14:05:00Z"),
    duringPause: false,
    ...overrides,
  };
}

export function givenAnswer(overrides: Partial<Answer>): Answer {
  return {
    questionKey: "need",
    state: "answered",
    value: { type: "text", text: "a divorce" },
    words: "a divorce",
    messageId: null,
    setBy: "ai",
    locked: false,
    invalidCount: 0,
    refusedCount: 0,
    ...overrides,
  };
}

export function givenTurn(overrides: Partial<TurnInput> = {}): TurnInput {
  return {
    workflow: givenWorkflow,
    channelKind: "whatsapp",
    situation: "qualifying",
    language: "en",
    answers: [],
    openQuestion: givenQuestion("need"),
    askedCount: 1,
    transcript: [],
    burst: [givenMessage("I need a divorce lawyer")],
    replyWanted: true,
    helplessCount: 0,
    knowledge: [],
    now: new Date("2026-11-22T14:06:00Z"),
    ...overrides,
  };
}
