import type { Question } from "#lib/domain/qualification/question.ts";
import { questionName, questionTypeNames } from "#lib/domain/workflow/display-names.ts";
import { type DiffPart, diffList, diffWords } from "#lib/domain/workflow/word-diff.ts";

export type QuestionField = Exclude<keyof Question, "key">;

export interface QuestionChange {
  field: QuestionField;
  sentence: string;
  parts: DiffPart[];
  notes: string[];
}

/** What differs between two versions of one question; `number` is its place in the new one. */
export function diffQuestion(before: Question, after: Question, number: number): QuestionChange[] {
  const name = questionName(after, number);
  const changes: QuestionChange[] = [];
  const add = (field: QuestionField, sentence: string, parts: DiffPart[], notes: string[] = []) =>
    changes.push({ field, sentence, parts, notes });

  if (before.text.trim() !== after.text.trim())
    add("text", `Question ${number} has new wording`, diffWords(before.text.trim(), after.text.trim()));
  if (before.label.trim() !== after.label.trim())
    add("label", `Question ${number} has a new short name`, replaced(before.label.trim(), after.label.trim()));
  if (before.type !== after.type)
    add(
      "type",
      `${name} has another answer type`,
      replaced(questionTypeNames[before.type], questionTypeNames[after.type]),
      ["Answers given so far keep the old type."],
    );
  if (before.required !== after.required)
    add("required", `${name} is now ${after.required ? "required" : "optional"}`, requirement(before, after), [
      after.required
        ? "The AI asks once more when the customer declines, and says why it matters."
        : "The AI still asks, and moves on when the customer declines.",
    ]);
  if (takesOptions(after) && takesOptions(before) && before.options.join("\n") !== after.options.join("\n"))
    add("options", `${name} has other options`, diffList(before.options, after.options));
  if (after.type === "date" && before.futureOnly !== after.futureOnly)
    add(
      "futureOnly",
      `${name} now takes ${after.futureOnly ? "future dates only" : "any date"}`,
      replaced(dates(before), dates(after)),
    );
  if (before.hint.trim() !== after.hint.trim())
    add("hint", hintSentence(name, before, after), diffWords(before.hint.trim(), after.hint.trim()));
  return changes;
}

export function takesOptions(question: { type: Question["type"] }): boolean {
  return question.type === "choice" || question.type === "multiple_choice";
}

function hintSentence(name: string, before: Question, after: Question): string {
  if (before.hint.trim() === "") return `${name} has a hint for the AI`;
  return after.hint.trim() === "" ? `${name} has no hint any more` : `Hint on ${name} changed`;
}

function requirement(before: Question, after: Question): DiffPart[] {
  const word = (q: Question) => (q.required ? "Required" : "Optional");
  return replaced(word(before), word(after));
}

function dates(question: Question): string {
  return question.futureOnly ? "Future dates only" : "Any date";
}

function replaced(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: "del", text: before },
    { kind: "ins", text: after },
  ];
  return parts.filter((part) => part.text !== "");
}
