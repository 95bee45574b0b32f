"use client";

import { useQuery } from "@tanstack/react-query";
import { reasonOf } from "#app/(crm)/_client/api.ts";
import { LoadError } from "#components/settings/load-error.tsx";
import { WorkflowSkeleton } from "#components/workflow/workflow-skeleton.tsx";
import { WorkflowContainer } from "./workflow-container.tsx";
import { workflowApi, workflowKey } from "./workflow-api.ts";

export function WorkflowPage() {
  const workflow = useQuery({ queryKey: workflowKey, queryFn: ({ signal }) => workflowApi.read(signal) });
  if (workflow.data) return <WorkflowContainer view={workflow.data} />;
  if (workflow.isPending) return <WorkflowSkeleton />;
  return (
    <LoadError
      title="Workflow"
      reason={reasonOf(workflow.error)}
      busy={workflow.isFetching}
      onRetry={() => void workflow.refetch()}
    />
  );
}
