"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Package, Plus } from "lucide-react";
import { useState } from "react";
import { apiPut, reasonOf } from "#app/(crm)/_client/api.ts";
import { useSearchText } from "#app/(crm)/_client/use-search-text.ts";
import { SearchField } from "#app/(crm)/_client/search-field.tsx";
import { CatalogFrame } from "#components/catalog/catalog-frame.tsx";
import { CatalogTable } from "#components/catalog/catalog-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CatalogItemView, CatalogPage as Page } from "#lib/domain/views/knowledge-view.ts";
import { ItemSide } from "./item-side.tsx";
import { useGapCount } from "./use-gap-count.ts";
import { itemsKey, useItems } from "./use-items.ts";
import { Unloaded } from "./unloaded.tsx";

/** Which item is open, as it was last seen: what others do to the list takes no form away that is being filled in. */
type Open = CatalogItemView | "new" | null;

export function CatalogPage() {
  const [search, setSearch] = useState("");
  const [text, setText] = useSearchText(search, setSearch);
  const [area, setArea] = useState<string | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const items = useItems(search.trim(), area);
  const gaps = useGapCount();
  const quotable = useQuotable();
  const [first] = items.data?.pages ?? [];
  if (!first) return <Unloaded section="items" query={items} />;
  const all = items.data?.pages.flatMap((page) => page.data) ?? [];
  const chosen = open === null || open === "new" ? null : (all.find((item) => item.id === open.id) ?? open);
  const { mayEdit, currency, counts } = first;
  return (
    <CatalogFrame
      section="items"
      about={aboutWords(counts)}
      openQuestions={gaps}
      aside={
        <>
          <div className="w-full sm:w-56">
            <SearchField label="Search catalog" text={text} onChange={setText} />
          </div>
          {mayEdit ? (
            <Button variant="primary" icon={<Plus />} onClick={() => setOpen("new")}>
              Add item
            </Button>
          ) : null}
        </>
      }
      panel={
        open === "new" || chosen ? (
          <ItemSide
            key={chosen?.id ?? "new"}
            item={chosen}
            currency={currency}
            areas={(counts?.areas ?? []).map((one) => one.area).filter((one) => one !== "")}
            mayEdit={mayEdit}
            onClose={() => setOpen(null)}
          />
        ) : null
      }
    >
      <AreaChips counts={counts} area={area} onChange={setArea} />
      <div aria-busy={items.isPlaceholderData}>
        {all.length === 0 ? (
          <NoItems search={search.trim()} isFiltered={area !== null} />
        ) : (
          <CatalogTable
            items={all}
            selectedId={chosen?.id ?? null}
            mayEdit={mayEdit}
            onOpen={setOpen}
            onQuotable={quotable}
          />
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
    </CatalogFrame>
  );
}

/** The switch in the list saves at once. */
function useQuotable(): (item: CatalogItemView, on: boolean) => void {
  const client = useQueryClient();
  const toast = useToast();
  return async ({ id, quoted: _, ...item }, on) => {
    try {
      await apiPut(`/api/crm/catalog/${id}`, { ...item, quotable: on });
    } catch (error) {
      toast.show({ tone: "danger", text: reasonOf(error) });
    }
    await client.invalidateQueries({ queryKey: itemsKey });
  };
}

function aboutWords(counts: Page["counts"]): string {
  if (!counts) return "";
  const { all, quotable } = counts;
  return `${all.toLocaleString("en")} ${all === 1 ? "item" : "items"}, the AI may quote ${quotable.toLocaleString("en")}`;
}

function AreaChips({
  counts,
  area,
  onChange,
}: {
  counts: Page["counts"];
  area: string | null;
  onChange: (area: string | null) => void;
}) {
  if (!counts || counts.areas.length < 2) return null;
  return (
    <fieldset className="flex gap-2 overflow-x-auto border-b bg-background px-4 py-2.5 [scrollbar-width:none] sm:px-5">
      <legend className="sr-only">Area</legend>
      <FilterChip pressed={area === null} count={counts.all} onClick={() => onChange(null)}>
        All
      </FilterChip>
      {counts.areas.map((one) => (
        <FilterChip key={one.area} pressed={area === one.area} count={one.count} onClick={() => onChange(one.area)}>
          {one.area || "No area"}
        </FilterChip>
      ))}
    </fieldset>
  );
}

function NoItems({ search, isFiltered }: { search: string; isFiltered: boolean }) {
  if (search === "" && !isFiltered)
    return (
      <EmptyState icon={<Package strokeWidth={1.75} />} title="The catalog is empty">
        Without prices here the AI states none and passes the question to your team.
      </EmptyState>
    );
  return (
    <EmptyState icon={<Package strokeWidth={1.75} />} title="Nothing found">
      {search === ""
        ? "No item stands in this area."
        : `The AI would find nothing for “${search}” either. Add these words to an item under “Customers also call it”.`}
    </EmptyState>
  );
}
