import Link from "next/link";
import { moment } from "#components/workflow/moment.ts";
import { Button } from "#components/ui/button.tsx";
import type { GapView } from "#lib/domain/views/knowledge-view.ts";
import { timesWords } from "./price-words.ts";

export interface GapListProps {
  gaps: readonly GapView[];
  mayEdit: boolean;
  busyId: string | null;
  onAnswer: (gap: GapView) => void;
  onDismiss: (gap: GapView) => void;
}

/** What customers asked and nothing answered, most asked first. */
export function GapList({ gaps, mayEdit, busyId, onAnswer, onDismiss }: GapListProps) {
  return (
    <ul className="flex flex-col gap-2.5">
      {gaps.map((gap) => (
        <li key={gap.id} className="rounded-lg border bg-background p-4">
          <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
            <div className="min-w-60 flex-1">
              <h2 lang={gap.language} className="wrap-anywhere font-medium text-sm">
                {gap.question}
              </h2>
              <p className="tnum mt-1 text-muted-foreground text-xs">
                Asked {timesWords(gap.count)}, last {moment(gap.lastAskedAt)}
                {gap.conversations.length > 0 ? " · " : null}
                {gap.conversations.map(({ id, name }, index) => (
                  <span key={`${id} ${gap.id}`}>
                    {index > 0 ? ", " : null}
                    <Link href={`/inbox/${id}`} className="text-secondary-text underline underline-offset-4">
                      {name}
                    </Link>
                  </span>
                ))}
              </p>
            </div>
            {mayEdit ? (
              <div className="flex gap-2">
                <Button variant="ghost" busy={busyId === gap.id} onClick={() => onDismiss(gap)}>
                  Dismiss
                </Button>
                <Button onClick={() => onAnswer(gap)}>Write the answer</Button>
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
