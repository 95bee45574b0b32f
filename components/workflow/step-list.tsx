"use client";

import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "#components/ui/class-names.ts";
import { type StepState, stepNames, type WorkflowStep } from "./workflow-step.ts";

export interface StepListProps {
  steps: readonly StepState[];
  current: WorkflowStep;
  onStep: (step: WorkflowStep) => void;
}

/** A column beside the form; on narrow screens a strip above it. */
export function StepList({ steps, current, onStep }: StepListProps) {
  const nav = useRef<HTMLElement>(null);
  // On phones the strip scrolls: the current step must be in it.
  useEffect(() => {
    const step = nav.current?.querySelector<HTMLElement>(`[data-step="${current}"]`);
    if (!nav.current || !step) return;
    nav.current.scrollTo({ left: step.offsetLeft - (nav.current.clientWidth - step.offsetWidth) / 2 });
  }, [current]);
  return (
    <nav
      ref={nav}
      aria-label="Workflow steps"
      className="relative shrink-0 border-b bg-background [scrollbar-width:none] max-lg:overflow-x-auto lg:w-50 lg:border-r lg:border-b-0"
    >
      <ol className="flex gap-1 p-2 lg:flex-col lg:gap-0.5 lg:p-3">
        {steps.map((state, index) => (
          <li key={state.step} className="shrink-0">
            <StepButton state={state} number={index + 1} isCurrent={state.step === current} onStep={onStep} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepButton({
  state,
  number,
  isCurrent,
  onStep,
}: {
  state: StepState;
  number: number;
  isCurrent: boolean;
  onStep: (step: WorkflowStep) => void;
}) {
  const { step, problemCount, changed, summary } = state;
  const isDone = problemCount === 0 && step !== "publish";
  return (
    <button
      type="button"
      data-step={step}
      aria-current={isCurrent ? "step" : undefined}
      onClick={() => onStep(step)}
      className={cn(
        "flex min-h-11 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left transition-colors duration-120 focus-visible:-outline-offset-2 lg:items-start",
        isCurrent ? "bg-selected" : "hover:bg-accent",
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          "tnum grid size-5 shrink-0 place-items-center rounded-full border font-semibold text-2xs lg:mt-px",
          isCurrent && "border-primary bg-primary text-primary-foreground",
          !isCurrent && isDone && "border-success-line bg-success-soft text-success-strong",
          !isCurrent && problemCount > 0 && "border-danger-line bg-danger-soft text-danger-strong",
          !isCurrent && problemCount === 0 && !isDone && "border-border-strong text-secondary-text",
        )}
      >
        {isDone && !isCurrent ? <Check className="size-3" strokeWidth={2.5} /> : problemCount > 0 ? "!" : number}
      </span>
      <span className="min-w-0">
        <span className="flex items-center gap-1.5 whitespace-nowrap font-medium text-sm">
          {stepNames[step]}
          {changed ? (
            <>
              <span aria-hidden="true" className="size-1.5 rounded-full bg-waiting" />
              <span className="sr-only">, changed since published</span>
            </>
          ) : null}
        </span>
        <span
          className={cn(
            "tnum block text-xs max-lg:sr-only",
            problemCount > 0 ? "text-danger-strong" : isCurrent ? "text-secondary-text" : "text-muted-foreground",
          )}
        >
          {summary}
        </span>
      </span>
    </button>
  );
}
