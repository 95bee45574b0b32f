import type { QuestionType } from "#lib/domain/qualification/question.ts";
import type { Tone } from "#lib/domain/workflow/workflow.ts";

/** The words in which the CRM names answer types, tones and languages. */
export const questionTypeNames = {
  text: "Text",
  choice: "Choice",
  multiple_choice: "Multiple choice",
  number: "Number",
  money: "Money",
  date: "Date",
  email: "E-mail",
  phone: "Phone",
  yes_no: "Yes / No",
} as const satisfies Record<QuestionType, string>;

export const toneNames = {
  friendly: "Friendly",
  formal: "Formal",
  concise: "Concise",
} as const satisfies Record<Tone, string>;

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** "en" → "English"; a code nobody knows stays as it is. */
export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** 2 → "second", 12 → "as number 12". */
export function ordinalName(position: number): string {
  return ordinals[position - 1] ?? `as number ${position}`;
}

/** How a sentence calls a question: its short name, else its words. */
export function questionName(question: { label: string; text: string }, number: number): string {
  return question.label.trim() || question.text.trim() || `Question ${number}`;
}
