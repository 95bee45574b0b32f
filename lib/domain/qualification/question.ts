import { z } from "zod";

export const questionTypes = [
  "text",
  "choice",
  "multiple_choice",
  "number",
  "money",
  "date",
  "email",
  "phone",
  "yes_no",
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** One thing the business wants to know. `key` is stable across versions; answers are stored under it. */
export const question = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "use lower-case letters, digits and _"),
  type: z.enum(questionTypes),
  text: z.string().trim().min(1, "write the question").max(500),
  /** Short name for columns and chips ("Budget"). */
  label: z.string().trim().max(60),
  required: z.boolean(),
  /** Advice to the AI, never shown to customers. */
  hint: z.string().trim().max(1000).default(""),
  /** For choice and multiple choice. */
  options: z.array(z.string().trim().min(1).max(100)).max(30).default([]),
  /** For dates: whether a day in the past makes no sense. */
  futureOnly: z.boolean().default(false),
});
export type Question = z.infer<typeof question>;

/** The wording of `text` in other languages, keyed by language code, when the owner wrote them. */
export type Translations = Partial<Record<string, string>>;
