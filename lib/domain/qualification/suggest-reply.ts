import type { WorkflowDefinition } from "../workflow/workflow.ts";
import type { Answer } from "./answer.ts";
import { briefPhrasesOf } from "./brief-phrases.ts";
import { briefWordingOf } from "./brief-wording.ts";
import { progress } from "./progress.ts";
import type { TurnMessage } from "./turn.ts";

export interface SuggestionInput {
  workflow: WorkflowDefinition;
  answers: readonly Answer[];
  leadName: string | null;
  /** ISO 639-1 of the conversation; null when unknown. */
  language: string | null;
  /** The customer's questions that were not answered, in their words. */
  openQuestions: readonly string[];
  /** The conversation, oldest first, bounded. */
  messages: readonly TurnMessage[];
}

/** Whether a person has written here already: no introduction then. */
function personWrote({ messages }: SuggestionInput): boolean {
  return messages.some((one) => one.author === "member" || one.author === "app");
}

/** A person has the last word: there is nothing to answer. */
export function isAnswered({ messages }: Pick<SuggestionInput, "messages">): boolean {
  const last = messages.findLast((one) => one.author !== "system");
  return last?.author === "member" || last?.author === "app";
}

function introduction(input: SuggestionInput, language: string | null): string {
  const words = briefWordingOf(language);
  const firstName = input.leadName?.trim().split(/\s+/)[0] ?? "";
  const hello = /^\p{L}[\p{L}'’-]+$/u.test(firstName) ? words.hello(firstName) : words.helloNobody;
  return `${hello} ${words.from(input.workflow.businessName)}`;
}

/** Ways to begin, each different; the first is the plainest. */
function ways(input: SuggestionInput): string[] {
  const language = input.language ?? input.workflow.languages[0] ?? null;
  const words = briefWordingOf(language);
  const phrases = briefPhrasesOf(language);
  const [question] = input.openQuestions;
  const { next } = progress(input.workflow.questions, input.answers);
  const missing = next ? [phrases.missing(next.text)] : [];
  if (personWrote(input)) {
    const about = question === undefined ? [] : [phrases.aboutQuestion(question)];
    return [...about, phrases.thanks, ...missing, phrases.whatMatters];
  }
  const first = question === undefined ? words.takeOver : words.aboutQuestion(question);
  return [first, ...missing, phrases.lookingIntoIt, phrases.whatMatters].map(
    (way) => `${introduction(input, language)} ${capitalised(way)}`,
  );
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * What a person could write first, in the customer's language: names the lead where known, promises nothing.
 * @param variant counts how often somebody asked for another one
 * @returns "" when a person has the last word
 */
export function suggestReply(input: SuggestionInput, variant: number): string {
  if (isAnswered(input)) return "";
  const all = ways(input);
  return all[variant % all.length] ?? "";
}
