"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { reasonOf } from "#app/(crm)/_client/api.ts";
import { CatalogFrame, type CatalogSection, catalogSectionNames } from "#components/catalog/catalog-frame.tsx";
import { PaneError } from "#components/settings/load-error.tsx";
import { CardsSkeleton } from "#components/settings/panel-skeleton.tsx";
import { useGapCount } from "./use-gap-count.ts";

interface UnloadedProps {
  section: CatalogSection;
  query: Pick<UseQueryResult, "error" | "isFetching" | "isPending"> & { refetch: () => Promise<unknown> };
}

/** A section on its way, or why it did not come. The others are one click away all the same. */
export function Unloaded({ section, query }: UnloadedProps) {
  const title = catalogSectionNames[section];
  return (
    <CatalogFrame section={section} openQuestions={useGapCount()}>
      {query.isPending ? (
        <CardsSkeleton title={title} rows={6} />
      ) : (
        <PaneError
          title={title}
          reason={reasonOf(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
    </CatalogFrame>
  );
}
