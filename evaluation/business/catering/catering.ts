import type { Business } from "#evaluation/business/business.ts";
import type { Language } from "#evaluation/language.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import { type CateringWords, keys } from "./words.ts";

const shapes = {
  occasion: { type: "text", required: true },
  day: { type: "date", futureOnly: true },
  guests: { type: "number" },
  budget: { type: "money" },
  style: { type: "choice" },
  menus: { type: "multiple_choice" },
  drinks: { type: "yes_no" },
  place: { type: "text" },
  phone: { type: "phone" },
  email: { type: "email", required: true },
} as const satisfies Record<(typeof keys)[number], Pick<Question, "type"> & Partial<Question>>;

const words = { en, es, pt, fr, de } as const satisfies Record<Language, CateringWords>;

/** A caterer with ten questions, eight of which may stay without an answer. */
export function cateringFor(language: Language): Business {
  const { workflow, questions, styles, menus, facts } = words[language];
  const options: Readonly<Record<string, readonly string[]>> = { style: styles, menus };
  const definition = workflowDefinition.parse({
    kind: "qualify_and_transfer",
    ...workflow,
    languages: [language],
    questions: keys.map((key) => ({
      key,
      label: "",
      required: false,
      text: questions[key],
      options: options[key] ?? [],
      ...shapes[key],
    })),
  });
  return { name: "catering", language, workflow: definition, facts, material: [], sideQuestions: [] };
}
