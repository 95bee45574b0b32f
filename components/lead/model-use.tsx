import { Gauge } from "lucide-react";
import { showModelUse } from "#lib/domain/model/use-words.ts";
import type { ModelUseView } from "#lib/domain/views/model-view.ts";

/** What the AI used in these conversations: one quiet line below the activity. */
export function ModelUse({ use, within }: { use: ModelUseView | null; within: string }) {
  if (use === null) return null;
  return (
    <p className="tnum mt-3 flex items-start gap-2.5 border-t pt-3 text-muted-foreground text-xs">
      <Gauge aria-hidden="true" className="mt-px size-3.5 shrink-0" strokeWidth={2} />
      <span>
        AI model in {within}: {showModelUse(use)}
      </span>
    </p>
  );
}
