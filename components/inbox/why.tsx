"use client";

import { BookOpen, Check, Minus, Wrench } from "lucide-react";
import { useState } from "react";
import { Popover } from "#components/ui/popover.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { MessageView } from "#lib/domain/views/conversation-view.ts";
import type { TurnExplanation } from "#lib/domain/views/turn-view.ts";

export interface WhyProps {
  message: MessageView;
  explain: (message: MessageView) => Promise<TurnExplanation>;
}

const signs = {
  taken: { icon: Check, look: "text-ai" },
  stopped: { icon: Minus, look: "text-secondary-text" },
  mended: { icon: Wrench, look: "text-secondary-text" },
} as const;

function Decision({ tone, text }: TurnExplanation["decisions"][number]) {
  const { icon: Icon, look } = signs[tone];
  return (
    <li className="flex gap-2">
      <Icon aria-hidden="true" className={`mt-0.5 size-3.5 shrink-0 ${look}`} strokeWidth={2} />
      <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
    </li>
  );
}

function Explanation({ explanation }: { explanation: TurnExplanation }) {
  const { writer, advice, did, decisions, sources, effort } = explanation;
  return (
    <>
      <p className="font-medium text-foreground">{writer}</p>
      {advice ? <p className="text-secondary-text">{advice}</p> : null}
      <p className="mt-1">{did}</p>
      {decisions.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-1 border-t pt-2">
          {decisions.map((decision, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a sentence may stand in it twice.
            <Decision key={index} {...decision} />
          ))}
        </ul>
      ) : null}
      {sources.length > 0 ? (
        <p className="mt-2 flex gap-2 border-t pt-2">
          <BookOpen aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-secondary-text" strokeWidth={2} />
          <span className="min-w-0 [overflow-wrap:anywhere]">It was given: {sources.join(", ")}</span>
        </p>
      ) : null}
      <p className="tnum mt-2 border-t pt-2 text-muted-foreground">{effort}</p>
    </>
  );
}

function Waiting() {
  return (
    <div aria-busy="true" className="flex flex-col gap-1.5">
      <Skeleton className="h-4 w-4/5 rounded-sm" />
      <Skeleton className="h-4 w-3/5 rounded-sm" />
      <Skeleton className="h-4 w-2/5 rounded-sm" />
    </div>
  );
}

type Loaded = { explanation: TurnExplanation } | { problem: string };

/** A quiet question below a message of the AI. Asked of the server only when it is opened. */
export function Why({ message, explain }: WhyProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const load = async () => {
    setLoaded(null);
    try {
      setLoaded({ explanation: await explain(message) });
    } catch (error) {
      // Only the server's own sentences are for people: a browser words a lost connection in its own way.
      const told = error instanceof Error && error.name === "ApiError";
      setLoaded({ problem: told ? error.message : "The reason could not be loaded. Close this and ask again." });
    }
  };
  return (
    <Popover
      label="Why the AI wrote this"
      side="top"
      align="end"
      className="max-h-96 w-80 max-w-[calc(100vw-2rem)] overflow-y-auto p-3 text-left text-secondary-text text-xs"
      onOpenChange={(open) => {
        if (open && !(loaded && "explanation" in loaded)) void load();
      }}
      trigger={
        <button
          type="button"
          className="touch-target min-h-6 rounded-sm px-1 font-normal text-muted-foreground underline-offset-2 hover:text-foreground hover:underline"
        >
          Why?
        </button>
      }
    >
      {loaded === null ? <Waiting /> : null}
      {loaded && "problem" in loaded ? <p role="alert">{loaded.problem}</p> : null}
      {loaded && "explanation" in loaded ? <Explanation explanation={loaded.explanation} /> : null}
    </Popover>
  );
}
