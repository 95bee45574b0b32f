import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { ProgressBars } from "#components/ui/progress-bars.tsx";
import type { AnswerView, LeadProfile, QuestionProgressView } from "#lib/domain/views/conversation-view.ts";

const summaryChars = 24;

/** As many whole words as fit a third of the strip. */
function firstWords(text: string): string {
  if (text.length <= summaryChars) return text;
  const cut = text.slice(0, summaryChars + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 12)).replace(/[,;:]$/, "");
}

/** "Trademark, $2,500, budget declined": three answers that say what this is about. */
export function answerSummary(answers: readonly AnswerView[]): string {
  const words = answers.flatMap((answer) => {
    if (answer.state === "declined") return [`${answer.label.toLowerCase()} declined`];
    return answer.shown ? [firstWords(answer.shown)] : [];
  });
  return words.slice(0, 3).join(", ") || "No answers yet";
}

/** Phones: progress and summary under the header; opens the lead profile. */
export function ContextStrip({ lead, progress }: { lead: LeadProfile; progress: readonly QuestionProgressView[] }) {
  return (
    <Link
      href={`/leads/${lead.id}`}
      data-bar="context"
      className="-outline-offset-2 flex h-11 shrink-0 items-center gap-3 border-b bg-subtle px-4 text-secondary-text text-sm md:hidden"
    >
      <ProgressBars progress={progress} />
      <span className="min-w-0 flex-1 truncate">{answerSummary(lead.answers)}</span>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0" />
      <span className="sr-only">Open the lead profile</span>
    </Link>
  );
}
