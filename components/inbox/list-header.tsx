"use client";

import { ChevronDown, Search, SlidersHorizontal, X } from "lucide-react";
import { type RefObject, useState } from "react";
import { channelName } from "#components/ui/channel-glyph.tsx";
import { LabelDot } from "#components/ui/chip.tsx";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuItem, MenuRadioGroup } from "#components/ui/menu.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { type ChannelKind, channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { type Folder, folders } from "#lib/domain/conversation/folder.ts";
import type { InboxCounts, LabelView } from "#lib/domain/views/conversation-view.ts";

export interface ListFilter {
  folder: Folder;
  channel: ChannelKind | null;
  filter: "unread" | "needs_human" | "mine" | null;
  label: string | null;
  search: string;
}

export interface ListHeaderProps {
  view: ListFilter;
  counts: InboxCounts | null;
  labels: readonly LabelView[];
  searchRef: RefObject<HTMLInputElement | null>;
  filterRef: RefObject<HTMLButtonElement | null>;
  onChange: (change: Partial<ListFilter>) => void;
}

const folderNames = { open: "Open", solved: "Solved", spam: "Spam", archived: "Archived" } as const;

const tabs = [
  { value: "all", label: "All" },
  ...channelKinds.map((kind) => ({ value: kind, label: channelName(kind) })),
] as const;

function Title({ view, counts, onChange }: Pick<ListHeaderProps, "view" | "counts" | "onChange">) {
  const count = counts ? (
    <span className="tnum font-normal text-muted-foreground">{counts.folders[view.folder]}</span>
  ) : null;
  const options = folders.map((folder) => ({ value: folder, label: folderNames[folder] }));
  return (
    <>
      <h1 className="hidden items-baseline gap-2 font-semibold text-lg tracking-tight md:flex">
        {folderNames[view.folder]} {count}
      </h1>
      <h1 className="md:hidden">
        <Menu
          trigger={
            <button type="button" className="flex h-11 items-center gap-2 font-semibold text-xl tracking-tight">
              {folderNames[view.folder]} {count}
              <ChevronDown aria-hidden="true" className="size-5 text-muted-foreground" />
              <span className="sr-only">Choose a folder</span>
            </button>
          }
        >
          <MenuRadioGroup options={options} value={view.folder} onChange={(folder) => onChange({ folder })} />
        </Menu>
      </h1>
    </>
  );
}

function LabelFilter({ view, labels, onChange }: Pick<ListHeaderProps, "view" | "labels" | "onChange">) {
  const chosen = labels.find((label) => label.id === view.label);
  if (chosen) {
    return (
      <FilterChip
        pressed
        removable
        onClick={() => onChange({ label: null })}
        aria-label={`Label ${chosen.name}, remove`}
      >
        {chosen.name}
      </FilterChip>
    );
  }
  return (
    <Menu trigger={<FilterChip opensMenu>Label</FilterChip>}>
      {labels.length === 0 ? <MenuItem disabled>No labels yet</MenuItem> : null}
      {labels.map((label) => (
        <MenuItem key={label.id} icon={<LabelDot color={label.color} />} onClick={() => onChange({ label: label.id })}>
          {label.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Filters(props: ListHeaderProps) {
  const { view, counts, filterRef, onChange } = props;
  const toggle = (filter: "unread" | "needs_human" | "mine") =>
    onChange({ filter: view.filter === filter ? null : filter });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend and a reset for no gain.
    <div
      role="group"
      aria-label="Filters"
      className="flex gap-1.5 overflow-x-auto px-3 pt-2.5 pb-1 [scrollbar-width:none]"
    >
      <FilterChip
        ref={filterRef}
        pressed={view.filter === "unread"}
        {...(counts ? { count: counts.unread } : {})}
        onClick={() => toggle("unread")}
      >
        Unread
      </FilterChip>
      <FilterChip
        pressed={view.filter === "needs_human"}
        {...(counts ? { count: counts.needsHuman } : {})}
        onClick={() => toggle("needs_human")}
      >
        Needs human
      </FilterChip>
      <FilterChip pressed={view.filter === "mine"} onClick={() => toggle("mine")}>
        Mine
      </FilterChip>
      <LabelFilter {...props} />
    </div>
  );
}

function SearchField({ view, searchRef, onChange }: Pick<ListHeaderProps, "view" | "searchRef" | "onChange">) {
  return (
    <div className="relative mx-3 mb-1">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted-foreground max-md:top-3"
      />
      <input
        ref={searchRef}
        type="search"
        aria-label="Search name, message, phone"
        placeholder="Search name, message, phone"
        value={view.search}
        maxLength={200}
        onChange={(event) => onChange({ search: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          if (view.search) onChange({ search: "" });
          else event.currentTarget.blur();
        }}
        className="h-8 w-full rounded-md border border-input bg-subtle pr-9 pl-8.5 text-lg max-md:h-10 md:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute inset-y-0 right-1.5 flex items-center">
        {view.search ? (
          <IconButton label="Clear search" size="24" onClick={() => onChange({ search: "" })}>
            <X />
          </IconButton>
        ) : (
          <Kbd>/</Kbd>
        )}
      </span>
    </div>
  );
}

/** Above the list: folder and count, search, channels, filters. On phones search and filters open on demand. */
export function ListHeader(props: ListHeaderProps) {
  const { view, onChange } = props;
  const [searching, setSearching] = useState(view.search !== "");
  const [filtering, setFiltering] = useState(view.filter !== null || view.label !== null);
  return (
    <div className="shrink-0">
      <div className="flex h-12 items-center gap-1 px-4 max-md:h-15">
        <Title {...props} />
        <span className="ml-auto flex gap-1 md:hidden">
          <IconButton label="Search" size="44" aria-pressed={searching} onClick={() => setSearching(!searching)}>
            <Search />
          </IconButton>
          <IconButton label="Filter" size="44" aria-pressed={filtering} onClick={() => setFiltering(!filtering)}>
            <SlidersHorizontal />
          </IconButton>
        </span>
      </div>
      <div className={searching ? "" : "max-md:hidden"}>
        <SearchField {...props} />
      </div>
      <Tabs
        label="Channels"
        tabs={tabs}
        value={view.channel ?? "all"}
        listClassName="gap-3.5 md:gap-3.5 max-md:justify-between"
        onChange={(value) => onChange({ channel: value === "all" ? null : value })}
      />
      <div className={filtering ? "" : "max-md:hidden"}>
        <Filters {...props} />
      </div>
    </div>
  );
}
