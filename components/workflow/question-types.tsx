import {
  AlignLeft,
  Banknote,
  Calendar,
  Hash,
  List,
  ListChecks,
  type LucideIcon,
  Mail,
  Phone,
  ToggleLeft,
} from "lucide-react";
import type { QuestionType } from "#lib/domain/qualification/question.ts";

const icons = {
  text: AlignLeft,
  choice: List,
  multiple_choice: ListChecks,
  number: Hash,
  money: Banknote,
  date: Calendar,
  email: Mail,
  phone: Phone,
  yes_no: ToggleLeft,
} as const satisfies Record<QuestionType, LucideIcon>;

/** One line under the name of a type in the menu, and in the preview. */
export const questionTypeNotes = {
  text: "Free words",
  choice: "One of your options",
  multiple_choice: "Several of your options",
  number: "Amount or count",
  money: "Sum and currency",
  date: "Day or time frame",
  email: "Checked for typos",
  phone: "With country code",
  yes_no: "Two answers",
} as const satisfies Record<QuestionType, string>;

export function QuestionTypeIcon({ type, className }: { type: QuestionType; className?: string }) {
  const Icon = icons[type];
  return <Icon aria-hidden="true" strokeWidth={1.75} className={className ?? "size-4 shrink-0"} />;
}
