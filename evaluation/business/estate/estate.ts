import type { Business } from "#evaluation/business/business.ts";
import type { Language } from "#evaluation/language.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import { type EstateWords, keys } from "./words.ts";

const shapes = {
  deal: { type: "choice" },
  rooms: { type: "number" },
  budget: { type: "money" },
  area: { type: "text", required: false },
  move: { type: "date", futureOnly: true },
  pets: { type: "yes_no", required: false },
  phone: { type: "phone" },
} as const satisfies Record<(typeof keys)[number], Pick<Question, "type"> & Partial<Question>>;

const words = { en, es, pt, fr, de } as const satisfies Record<Language, EstateWords>;

/** An estate agent who asks for a choice, a number, an amount, a date, a yes or no and a telephone number. */
export function estateFor(language: Language): Business {
  const { workflow, questions, deals, facts, material, sideQuestions } = words[language];
  const definition = workflowDefinition.parse({
    kind: "qualify_and_transfer",
    ...workflow,
    languages: [language, ...(language === "en" ? [] : ["en"])],
    questions: keys.map((key) => ({
      key,
      label: "",
      required: true,
      text: questions[key],
      options: key === "deal" ? deals : [],
      ...shapes[key],
    })),
  });
  return { name: "estate", language, workflow: definition, facts, material, sideQuestions };
}
