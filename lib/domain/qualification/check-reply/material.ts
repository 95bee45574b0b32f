import type { TurnInput } from "../turn.ts";
import { plainText, sentencesOf, subjectWords } from "../plain-text.ts";

/** All that the business wrote and may be said: never the advice to the AI. */
export function ownerTexts({ workflow, knowledge }: TurnInput): string[] {
  const { businessName, agentName, website, greeting, handoffMessage, handoffOnRequestMessage } = workflow;
  return [
    `${businessName} ${agentName} ${website}`,
    greeting,
    handoffMessage,
    handoffOnRequestMessage,
    ...workflow.questions.flatMap((question) => [question.text, ...question.options]),
    workflow.businessContext,
    workflow.policies,
    ...knowledge.map((item) => `${item.title}. ${item.text}`),
  ];
}

/** What people wrote in the conversation: not what the AI wrote. */
export function peoplesTexts({ transcript, burst }: TurnInput): string[] {
  return [...transcript, ...burst].filter((one) => one.author !== "ai").map((one) => one.text);
}

export interface Material {
  /** Whether one sentence of the material, or one of its rows, says what this sentence says. */
  says(sentence: string): boolean;
}

/** How much of a sentence's meaning must stand in one place of the material. */
const sharedMin = 0.7;

/** Read only when a reply touches something that must be given. */
export function materialOf(input: TurnInput): Material {
  let known: ReadonlySet<string>[] | null = null;
  const read = () => {
    const rows = input.knowledge.map((item) => plainText(`${item.title} ${item.text}`));
    const sentences = ownerTexts(input).flatMap(sentencesOf);
    return [...sentences, ...rows].map((text) => new Set(subjectWords(text)));
  };
  return {
    says(sentence) {
      known ??= read();
      const words = subjectWords(sentence);
      const enough = Math.max(2, words.length * sharedMin);
      return known.some((own) => words.filter((word) => own.has(word)).length >= enough);
    },
  };
}
