"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type WorkflowStep, workflowSteps } from "#components/workflow/workflow-step.ts";

/** The step lives in the address, so that back, reload and links work. */
export function useStep(first: WorkflowStep): [WorkflowStep, (step: WorkflowStep) => void] {
  const params = useSearchParams();
  const named = params.get("step");
  const step = workflowSteps.find((candidate) => candidate === named) ?? first;
  const go = useCallback((next: WorkflowStep) => {
    if (new URL(window.location.href).searchParams.get("step") !== next)
      window.history.pushState(null, "", `/workflow?step=${next}`);
  }, []);
  return [step, go];
}
