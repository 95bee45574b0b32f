"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { reasonOf } from "#app/(crm)/_client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { WorkflowSkeleton } from "#components/workflow/workflow-skeleton.tsx";
import { WorkflowContainer } from "./workflow-container.tsx";
import { workflowApi, workflowKey } from "./workflow-api.ts";

export function WorkflowPage() {
  const workflow = useQuery({ queryKey: workflowKey, queryFn: ({ signal }) => workflowApi.read(signal) });
  if (workflow.data) return <WorkflowContainer view={workflow.data} />;
  if (workflow.isPending) return <WorkflowSkeleton />;
  return (
    <EmptyState
      className="flex-1 bg-background"
      icon={<CircleAlert strokeWidth={1.75} />}
      title="The workflow could not be loaded"
      actions={
        <Button busy={workflow.isFetching} onClick={() => void workflow.refetch()}>
          Try again
        </Button>
      }
    >
      {reasonOf(workflow.error)}
    </EmptyState>
  );
}
