"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TemplatesView } from "#lib/domain/views/template-view.ts";
import { apiGet, apiPost, reasonOf } from "./api.ts";
import { keys } from "./query-keys.ts";

/** The templates that may be sent in a conversation; asked for only where they are wanted. */
export function useTemplates(conversationId: string, enabled: boolean) {
  const client = useQueryClient();
  const queryKey = keys.templates(conversationId);
  const path = `/api/crm/conversations/${conversationId}/templates`;
  const query = useQuery({
    queryKey,
    enabled,
    queryFn: ({ signal }) => apiGet<TemplatesView>(path, signal),
  });
  const refresh = useMutation({
    mutationFn: () => apiPost<TemplatesView>(`${path}/refresh`),
    onSuccess: (templates) => client.setQueryData(queryKey, templates),
  });
  const failed = refresh.error ?? query.error;
  return {
    templates: query.data?.data ?? null,
    problem: failed ? reasonOf(failed) : null,
    refreshing: refresh.isPending,
    onRefresh: () => refresh.mutate(),
  };
}
