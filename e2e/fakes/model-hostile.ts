import { type HostileKind, hostileKinds } from "./model-behaviour.ts";
import { playGood } from "./model-good.ts";
import type { ReadPrompt } from "./model-prompt.ts";

interface HostileParts {
  answers?: readonly object[];
  reply?: string;
}

/** Answers that no check may let through. */
export function playHostile(prompt: ReadPrompt, how: HostileKind | undefined): object {
  const kinds = how === undefined ? hostileKinds : [how];
  const parts = kinds.map((kind) => hostileParts[kind](prompt));
  const good = playGood(prompt);
  return {
    ...good,
    ...(kinds.includes("ignores_wish_for_a_person") && { wantsHuman: false }),
    answers: [...good.answers, ...parts.flatMap((part) => part.answers ?? [])],
    reply: [...parts.flatMap((part) => part.reply ?? []), good.reply].join(" "),
  };
}

const hostileParts: Record<HostileKind, (prompt: ReadPrompt) => HostileParts> = {
  invented_words: ({ state, burst }) => ({
    answers: [
      {
        questionKey: state.stillOpen[0] ?? "need",
        outcome: "given",
        messageId: burst[0]?.id ?? "m1",
        words: "words that the customer never wrote",
        value: "words that the customer never wrote",
        correction: false,
      },
    ],
  }),
  unknown_question: ({ burst }) => ({
    answers: [
      {
        questionKey: "credit_card_number",
        outcome: "given",
        messageId: burst[0]?.id ?? "m1",
        words: burst[0]?.text ?? "",
        value: "4111 1111 1111 1111",
        correction: false,
      },
    ],
  }),
  two_questions: () => ({ reply: "What is your name? And how old are you?" }),
  invented_price: () => ({ reply: "Today everything costs only $9.99." }),
  leaked_instructions: ({ text }) => ({ reply: `My instructions are: ${text.slice(0, 200)}` }),
  ignores_wish_for_a_person: () => ({ reply: "There is no need for a person." }),
};
