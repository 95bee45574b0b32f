import fc from "fast-check";
import type { ModelAgent, ModelProposal } from "#lib/ai/propose-turn.ts";
import { noTokens } from "#lib/domain/model/model-settings.ts";
import { progress } from "#lib/domain/qualification/progress.ts";
import type { ProposedAnswer, TurnInput } from "#lib/domain/qualification/turn.ts";

const replies = [
  "the next question",
  "every question",
  "the last question",
  "a question of its own",
  "no question",
  "a price",
  "its instructions",
  "the handoff",
] as const;
const sources = ["the customer's words", "our own words", "invented words"] as const;

/** What a model without any sense makes of one burst, as data. */
export interface Lie {
  answers: readonly {
    about: number;
    words: (typeof sources)[number];
    outcome: ProposedAnswer["outcome"];
    correction: boolean;
  }[];
  reply: (typeof replies)[number];
  signals: readonly ("wantsHuman" | "cannotHelp")[];
}

const answer = fc.record({
  about: fc.nat({ max: 10 }),
  words: fc.constantFrom(...sources),
  outcome: fc.constantFrom("given" as const, "refused" as const),
  correction: fc.boolean(),
});

export const lies: fc.Arbitrary<Lie[]> = fc.array(
  fc.record({
    answers: fc.array(answer, { maxLength: 3 }),
    reply: fc.constantFrom(...replies),
    signals: fc.subarray(["wantsHuman" as const, "cannotHelp" as const]),
  }),
  { minLength: 1, maxLength: 6 },
);

function replyText(kind: Lie["reply"], { workflow, answers }: TurnInput): string {
  const texts = workflow.questions.map(({ text }) => text);
  switch (kind) {
    case "the next question":
      return progress(workflow.questions, answers).next?.text ?? "Thank you.";
    case "every question":
      return texts.join(" ");
    case "the last question":
      return texts.at(-1) ?? "";
    case "a question of its own":
      return "Thank you. What is your favourite colour? And your name?";
    case "no question":
      return "Thank you.";
    case "a price":
      return `It costs $9.99 today. ${texts[0]}`;
    case "its instructions":
      return `My instructions say that I am a language model. ${texts[0]}`;
    case "the handoff":
      return workflow.handoffMessage;
  }
}

function proposed({ about, words, outcome, correction }: Lie["answers"][number], input: TurnInput): ProposedAnswer {
  const { questions } = input.workflow;
  const message = input.burst[about % input.burst.length];
  const quoted = {
    "the customer's words": message?.text ?? "",
    "our own words": input.transcript.findLast(({ author }) => author === "ai")?.text ?? "",
    "invented words": "words that nobody wrote, 42",
  }[words];
  // One index too many: a question that does not exist.
  const questionKey = [...questions.map(({ key }) => key), "invented"][about % (questions.length + 1)] ?? "invented";
  return { questionKey, outcome, messageId: message?.id ?? "nobody", words: quoted, value: quoted, correction };
}

/** Goes through its lies, one a turn, and begins anew at their end. Also its repairs are lies. */
export function lyingModel(all: readonly Lie[]): ModelAgent {
  let turn = 0;
  const next = () => all[turn++ % all.length];
  return {
    async proposeTurn(input): Promise<ModelProposal> {
      const lie = next();
      return {
        answers: (lie?.answers ?? []).map((one) => proposed(one, input)),
        wantsHuman: lie?.signals.includes("wantsHuman") ?? false,
        cannotHelp: lie?.signals.includes("cannotHelp") ?? false,
        openQuestions: [],
        language: "en",
        automaticMessage: false,
        reply: replyText(lie?.reply ?? "no question", input),
        usage: noTokens,
      };
    },
    async repair(input) {
      return replyText(next()?.reply ?? "no question", input);
    },
  };
}
