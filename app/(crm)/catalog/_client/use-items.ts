"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { apiGet } from "#app/(crm)/_client/api.ts";
import type { CatalogPage } from "#lib/domain/views/knowledge-view.ts";

export const itemsKey = ["catalog", "items"];

/** `area` null: all of them. */
export function useItems(search: string, area: string | null) {
  return useInfiniteQuery({
    queryKey: [...itemsKey, search, area],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams();
      if (search !== "") params.set("search", search);
      if (area !== null) params.set("area", area);
      if (pageParam !== "") params.set("cursor", pageParam);
      return apiGet<CatalogPage>(`/api/crm/catalog?${params}`, signal);
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
