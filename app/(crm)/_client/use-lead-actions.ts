"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { ConversationDetail, LeadProfile } from "#lib/domain/views/conversation-view.ts";
import { apiPatch, apiPost, reasonOf } from "./api.ts";
import { keys } from "./query-keys.ts";

function accept(client: QueryClient, lead: LeadProfile): void {
  client.setQueryData(keys.lead(lead.id), lead);
  for (const id of lead.conversationIds) {
    client.setQueryData<ConversationDetail>(keys.conversation(id), (detail) => detail && { ...detail, lead });
    void client.invalidateQueries({ queryKey: keys.thread(id) });
  }
  void client.invalidateQueries({ queryKey: keys.inboxes });
  void client.invalidateQueries({ queryKey: keys.leads });
}

/** Editing answers, and having the brief written anew. A value that does not fit comes back as an error with a sentence, for the field. */
export function useLeadActions(leadId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const latest = useRef(toast.show);
  latest.current = toast.show;
  return useMemo(() => {
    const post = async (path: string, failed: string) => {
      try {
        accept(client, await apiPost<LeadProfile>(path));
      } catch (error) {
        latest.current({ tone: "danger", text: `${failed} ${reasonOf(error)}` });
      }
    };
    return {
      saveAnswer: async (key: string, text: string) => {
        accept(client, await apiPatch<LeadProfile>(`/api/crm/leads/${leadId}/answers/${key}`, { text }));
      },
      unlockAnswer: (key: string) => post(`/api/crm/leads/${leadId}/answers/${key}/unlock`, "The answer stays locked."),
      anotherReply: (conversationId: string) =>
        post(`/api/crm/conversations/${conversationId}/brief/another`, "There is no other suggestion now."),
      updateBrief: (conversationId: string) =>
        post(`/api/crm/conversations/${conversationId}/brief/update`, "The brief was not updated."),
    };
  }, [client, leadId]);
}
