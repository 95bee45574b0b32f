import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { progress } from "#lib/domain/qualification/progress.ts";
import type { Question, QuestionType } from "#lib/domain/qualification/question.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import type { MessageReading } from "./detect/read-message.ts";

/** How a person asks for a value of that type. Text is never taken from what was said to a person. */
const subjects = {
  text: null,
  choice: null,
  multiple_choice: null,
  number: null,
  yes_no: null,
  money: /\b(?:budget|spend|presupuesto|gastar|orcamento|depenser|ausgeben)\b/,
  date: /\b(?:when|by what date|what date|deadline|cuando|que fecha|plazo|quando|que data|prazo|quand|quelle date|wann|bis wann)\b/,
  email: /\b(?:e-?mail|correo|mail|courriel|e-?mail-?adresse|mailadresse)\b/,
  phone:
    /\b(?:phone|telephone|mobile|call you|telefono|movil|celular|telefone|telemovel|telephone|portable|telefonnummer|handynummer|rufnummer)\b/,
} as const satisfies Record<QuestionType, RegExp | null>;

function isAbout(question: Question, asked: string): boolean {
  return subjects[question.type]?.test(asked) ?? false;
}

/** The open question that a person asked right before the customer wrote this, or null. */
export function askedByPerson(input: TurnInput, reading: MessageReading): Question | null {
  const { sentAt } = reading.message;
  const before = input.transcript.filter((message) => message.author !== "customer" && message.sentAt <= sentAt).at(-1);
  if (!before || (before.author !== "member" && before.author !== "app") || !before.text.includes("?")) return null;
  const asked = fold(before.text.normalize("NFC"));
  const fitting = progress(input.workflow.questions, input.answers).open.filter((question) => isAbout(question, asked));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
