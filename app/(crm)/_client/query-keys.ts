import type { InboxView } from "./inbox-filter.ts";

/** The names under which answers are kept; an event of the stream makes some of them stale. */
export const keys = {
  inboxes: ["inbox"] as const,
  inbox: (view: InboxView) => ["inbox", view] as const,
  conversation: (id: string) => ["conversation", id] as const,
  thread: (id: string) => ["thread", id] as const,
  templates: (conversationId: string) => ["templates", conversationId] as const,
  lead: (id: string) => ["lead", id] as const,
  leads: ["leads"] as const,
  leadsOf: (search: string) => ["leads", search] as const,
  catalog: ["catalog"] as const,
  notifications: ["notifications"] as const,
};
