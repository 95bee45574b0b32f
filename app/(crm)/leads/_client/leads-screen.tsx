"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { LeadsEmpty, LeadsError, LeadsSkeleton } from "#components/leads/leads-states.tsx";
import { LeadsTable } from "#components/leads/leads-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { reasonOf } from "../../_client/api.ts";
import { useSearchText } from "../../_client/use-search-text.ts";
import { SearchField } from "../../_client/search-field.tsx";
import { useLeads } from "../../_client/use-leads.ts";

/** Everybody who wrote, with their answers in columns. */
export function LeadsScreen() {
  const pathname = usePathname();
  const search = useSearchParams().get("search") ?? "";
  const [text, setText] = useSearchText(search, (next) => {
    window.history.replaceState(null, "", next ? `${pathname}?search=${encodeURIComponent(next)}` : pathname);
  });
  const leads = useLeads(search);
  const pages = leads.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.data);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2 md:px-5">
        <h1 className="flex-1 font-semibold text-lg tracking-tight">Leads</h1>
        <div className="w-full md:w-60">
          <SearchField label="Search leads" text={text} onChange={setText} />
        </div>
      </header>
      <div className="scroll-y flex min-h-0 flex-1 flex-col overflow-x-auto">
        {leads.isPending ? <LeadsSkeleton /> : null}
        {leads.isError && rows.length === 0 ? (
          <LeadsError reason={reasonOf(leads.error)} onRetry={() => void leads.refetch()} />
        ) : null}
        {leads.data && rows.length === 0 ? <LeadsEmpty search={search} onClear={() => setText("")} /> : null}
        {rows.length > 0 ? <LeadsTable rows={rows} columns={pages[0]?.questions ?? []} /> : null}
        {leads.hasNextPage ? (
          <div className="sticky left-0 flex justify-center p-3">
            <Button busy={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
              Show more
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
