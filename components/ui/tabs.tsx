"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

export interface TabsProps<T extends string> {
  /** The accessible name of the row. */
  label: string;
  tabs: readonly { value: T; label: ReactNode }[];
  value: T;
  onChange: (value: T) => void;
  /** `TabPanel`s, when the tabs switch panels that are here. */
  children?: ReactNode;
  className?: string;
  listClassName?: string;
}

/** A row of underlined tabs that scrolls sideways where it is too long. */
export function Tabs<T extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  className,
  listClassName,
}: TabsProps<T>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((candidate) => candidate.value === next);
        if (tab !== undefined) onChange(tab.value);
      }}
      className={className}
    >
      <Base.List
        aria-label={label}
        activateOnFocus={false}
        className={cn(
          "relative flex gap-4 overflow-x-auto border-b px-4 [scrollbar-width:none] md:gap-4.5",
          listClassName,
        )}
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-outline-offset-2 flex h-9 shrink-0 items-center gap-1.5 text-muted-foreground text-sm transition-colors duration-120 hover:text-foreground data-active:font-medium data-active:text-foreground pointer-coarse:h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-foreground transition-[translate,width] duration-180 ease-out" />
      </Base.List>
      {children}
    </Base.Root>
  );
}

export function TabPanel({ value, children, className }: { value: string; children: ReactNode; className?: string }) {
  return (
    <Base.Panel value={value} className={className}>
      {children}
    </Base.Panel>
  );
}
