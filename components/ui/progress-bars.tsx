import type { QuestionProgressView } from "#lib/domain/views/conversation-view.ts";
import { cn } from "./class-names.ts";
import { countProgress, progressWords } from "./progress-words.ts";

const fills = {
  answered: "bg-ai",
  declined: "bg-control",
  unclear: "bg-control",
  open: "bg-border-strong",
} as const satisfies Record<QuestionProgressView["state"], string>;

/** One bar a question, then "3/4". Many questions get narrower bars. */
export function ProgressBars({
  progress,
  className,
}: {
  progress: readonly QuestionProgressView[];
  className?: string;
}) {
  if (progress.length === 0) return null;
  const count = countProgress(progress);
  return (
    <span role="img" aria-label={progressWords(count)} className={cn("inline-flex items-center gap-2", className)}>
      <span className="flex gap-0.5">
        {progress.map((question) => (
          <span
            key={question.key}
            title={question.label}
            className={cn("h-1 rounded-full", progress.length > 8 ? "w-1" : "w-2", fills[question.state])}
          />
        ))}
      </span>
      <span className="text-2xs text-muted-foreground tnum">
        {count.answered}/{count.total}
      </span>
    </span>
  );
}
