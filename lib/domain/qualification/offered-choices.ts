import type { NextStep } from "./turn.ts";

/** In the languages in which such an answer is read. */
const yesNo: Readonly<Record<string, readonly string[]>> = {
  en: ["Yes", "No"],
  es: ["Sí", "No"],
  pt: ["Sim", "Não"],
  fr: ["Oui", "Non"],
  de: ["Ja", "Nein"],
};

/** The answers that a customer may tap: those of the question that is asked. Decided by the question, never by a model. */
export function offeredChoices(step: NextStep, language: string | null): readonly string[] {
  if (step.type !== "ask" && step.type !== "ask_again") return [];
  const { type, options } = step.question;
  if (type === "choice") return options;
  return type === "yes_no" ? (yesNo[language ?? ""] ?? []) : [];
}
