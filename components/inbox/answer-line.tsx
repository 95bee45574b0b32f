import { CircleCheck, CircleDashed, CircleMinus } from "lucide-react";
import type { EvidenceView } from "#lib/domain/views/conversation-view.ts";

const icons = { answered: CircleCheck, declined: CircleMinus, unclear: CircleDashed, open: CircleDashed } as const;

/** "Answer 2 Budget: $2,500" below the message that gave it. Pressing it shows the answer in the profile. */
export function AnswerLine({ evidence, onShow }: { evidence: EvidenceView; onShow: (questionKey: string) => void }) {
  const Icon = icons[evidence.state];
  const answered = evidence.state === "answered" || evidence.state === "unclear";
  return (
    <button
      type="button"
      onClick={() => onShow(evidence.questionKey)}
      className="touch-target inline-flex min-h-6 min-w-0 max-w-full items-center gap-1 rounded-sm px-1 text-2xs hover:bg-accent"
    >
      <Icon
        aria-hidden="true"
        className={`size-3.5 shrink-0 ${answered ? "text-ai" : "text-secondary-text"}`}
        strokeWidth={2}
      />
      <span className={`shrink-0 ${answered ? "text-ai-strong" : "text-foreground"}`}>Answer {evidence.number}</span>
      <span className="shrink-0 font-normal text-secondary-text">{evidence.label}:</span>
      <span className="truncate text-foreground">
        {evidence.state === "declined" ? "declined" : evidence.shown}
        {evidence.state === "unclear" ? <span className="font-normal text-secondary-text"> (unclear)</span> : null}
      </span>
    </button>
  );
}
