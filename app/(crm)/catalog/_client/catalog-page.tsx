"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Package, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { apiGet, reasonOf } from "#app/(crm)/_client/api.ts";
import { CatalogTable } from "#components/settings/catalog-table.tsx";
import { LoadError } from "#components/settings/load-error.tsx";
import { PageFrame } from "#components/settings/page-frame.tsx";
import { PanelSkeleton } from "#components/settings/panel-skeleton.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Input } from "#components/ui/input.tsx";
import type { CatalogPage as Items } from "#lib/domain/views/settings-view.ts";

const searchDelayMs = 250;

function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), searchDelayMs);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

function readItems(search: string, cursor: string, signal: AbortSignal): Promise<Items> {
  const params = new URLSearchParams();
  if (search !== "") params.set("search", search);
  if (cursor !== "") params.set("cursor", cursor);
  return apiGet<Items>(`/api/crm/catalog?${params}`, signal);
}

export function CatalogPage() {
  const [text, setText] = useState("");
  const search = useLater(text.trim());
  const items = useInfiniteQuery({
    queryKey: ["catalog", search],
    queryFn: ({ pageParam, signal }) => readItems(search, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

  if (items.isPending) return <PanelSkeleton title="Catalog" rows={8} />;
  if (items.data === undefined)
    return (
      <LoadError
        title="Catalog"
        reason={reasonOf(items.error)}
        busy={items.isFetching}
        onRetry={() => void items.refetch()}
      />
    );
  const all = items.data.pages.flatMap((page) => page.data);
  return (
    <PageFrame
      title="Catalog"
      about={
        items.hasNextPage ? "What the AI quotes prices from" : `${all.length} ${all.length === 1 ? "item" : "items"}`
      }
      aside={
        <div className="w-full sm:w-56">
          <Input
            type="search"
            aria-label="Search catalog"
            placeholder="Search catalog"
            value={text}
            onValueChange={setText}
            before={<Search aria-hidden="true" strokeWidth={1.75} />}
          />
        </div>
      }
    >
      <div aria-busy={items.isPlaceholderData} className="min-h-full bg-background">
        {all.length === 0 ? (
          <EmptyState
            icon={<Package strokeWidth={1.75} />}
            title={search === "" ? "The catalog is empty" : "Nothing found"}
          >
            {search === ""
              ? "Without prices here the AI states none and passes the question to your team."
              : `No item matches “${search}”.`}
          </EmptyState>
        ) : (
          <CatalogTable items={all} />
        )}
        {items.hasNextPage ? (
          <div className="flex justify-center p-4">
            <Button busy={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
              Show more
            </Button>
          </div>
        ) : null}
        {items.isFetchNextPageError ? (
          <p role="alert" className="pb-4 text-center text-danger-strong text-xs">
            {reasonOf(items.error)}
          </p>
        ) : null}
      </div>
    </PageFrame>
  );
}
