import { ArrowRightLeft, Bot } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { questionTypeNotes } from "./question-types.tsx";

/** The configured words in the order in which a customer meets them. */
export function ConversationPreview({ definition }: { definition: WorkflowDefinition }) {
  const [first, ...others] = definition.questions;
  const opening = [definition.greeting.trim(), first?.text.trim()].filter(Boolean).join(" ");
  return (
    <section aria-labelledby="preview-title" className="flex flex-col">
      <h2 id="preview-title" className="font-semibold text-sm">
        How it reads
      </h2>
      <p className="mt-0.5 text-muted-foreground text-xs">
        The words of this draft, in order. What the customer has already said is not asked again.
      </p>
      <ol className="mt-4 flex flex-col gap-2.5">
        <FromAi>{opening || "Write a greeting and a question to see the first message."}</FromAi>
        {first ? <FromCustomer>{questionTypeNotes[first.type]}</FromCustomer> : null}
        {others.map((q) => (
          <Fragment key={q.key}>
            <FromAi>{q.text.trim() || "A question without words"}</FromAi>
            <FromCustomer>{questionTypeNotes[q.type]}</FromCustomer>
          </Fragment>
        ))}
        <FromAi>{definition.handoffMessage.trim() || "Write the handoff message."}</FromAi>
        <li className="flex items-center justify-center gap-1.5 py-1 text-waiting-strong text-xs">
          <ArrowRightLeft aria-hidden="true" className="size-3.5" strokeWidth={2} />
          Handed off: all questions answered
        </li>
      </ol>
    </section>
  );
}

function FromAi({ children }: { children: ReactNode }) {
  return (
    <li className="flex items-end gap-2">
      <span
        aria-hidden="true"
        className="grid size-6 shrink-0 place-items-center self-start rounded-full border border-ai-line bg-ai-soft text-ai-strong"
      >
        <Bot className="size-3.5" strokeWidth={1.75} />
      </span>
      <span className="wrap-anywhere min-w-0 max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-tl-sm border border-ai-line bg-ai-soft px-3 py-2 text-sm">
        <span className="sr-only">AI: </span>
        {children}
      </span>
    </li>
  );
}

function FromCustomer({ children }: { children: ReactNode }) {
  return (
    <li className="flex justify-end">
      <span className="rounded-2xl rounded-tr-sm border border-border-strong border-dashed px-3 py-1 text-muted-foreground text-xs">
        <span className="sr-only">Customer answers: </span>
        {children}
      </span>
    </li>
  );
}
