"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { LeadPage } from "#lib/domain/views/lead-view.ts";
import { apiGet } from "./api.ts";
import { keys } from "./query-keys.ts";

const firstCursor: string | null = null;

function leadsPath(search: string, cursor: string | null): string {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return `/api/crm/leads${text ? `?${text}` : ""}`;
}

export function useLeads(search: string) {
  return useInfiniteQuery({
    queryKey: keys.leadsOf(search),
    queryFn: ({ pageParam, signal }) => apiGet<LeadPage>(leadsPath(search, pageParam), signal),
    initialPageParam: firstCursor,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
