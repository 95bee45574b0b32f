"use client";

import { useQuery } from "@tanstack/react-query";
import { diffWorkflow } from "#lib/domain/workflow/diff-workflow.ts";
import type { ChannelsView } from "#lib/domain/views/settings-view.ts";
import type { WorkflowEditorView } from "#lib/domain/views/workflow-view.ts";
import { apiGet } from "./api.ts";

const staleTime = 5 * 60_000;

/** The marks beside the sidebar's entries: a draft that is not published, a channel that is broken. */
export function useNavMarks(): { workflowDraft: boolean; channelsBroken: boolean } {
  const channels = useQuery({
    queryKey: ["channel", "list"],
    queryFn: ({ signal }) => apiGet<ChannelsView>("/api/crm/channels", signal),
    staleTime,
  });
  const workflow = useQuery({
    queryKey: ["workflow", "marks"],
    queryFn: ({ signal }) => apiGet<WorkflowEditorView>("/api/crm/workflow", signal),
    staleTime,
    select: ({ draft, published }) => published !== null && diffWorkflow(published.definition, draft).length > 0,
  });
  return {
    workflowDraft: workflow.data ?? false,
    channelsBroken: channels.data?.data.some((one) => one.state === "reconnection_needed") ?? false,
  };
}
