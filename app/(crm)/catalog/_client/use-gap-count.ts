"use client";

import { useQuery } from "@tanstack/react-query";
import { apiGet } from "#app/(crm)/_client/api.ts";
import type { GapsView } from "#lib/domain/views/knowledge-view.ts";

export const gapsKey = ["catalog", "gaps"];

export function readGaps(signal: AbortSignal): Promise<GapsView> {
  return apiGet<GapsView>("/api/crm/knowledge/gaps", signal);
}

/** Open questions, for the number beside their section. Undefined while it is not known. */
export function useGapCount(): number | undefined {
  return useQuery({ queryKey: gapsKey, queryFn: ({ signal }) => readGaps(signal) }).data?.data.length;
}
