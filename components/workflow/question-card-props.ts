import type { Question } from "#lib/domain/qualification/question.ts";
import type { QuestionPatch } from "./editor-state.ts";
import type { FieldErrors } from "./field-errors.ts";

export interface QuestionCardProps {
  question: Question;
  uid: string;
  number: number;
  open: boolean;
  /** Against the published version. */
  mark: "new" | "changed" | null;
  hasProblem: boolean;
  errors: FieldErrors;
  readOnly: boolean;
  onToggle: () => void;
  onEdit: (patch: QuestionPatch) => void;
  onSettle: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}
