"use client";

import Link from "next/link";
import { cn } from "#components/ui/class-names.ts";
import { useScrollIntoView } from "#components/ui/use-scroll-into-view.ts";

export type SettingsSection = "handoff" | "people" | "web_chat" | "model" | "appearance";

interface Entry {
  section: SettingsSection;
  href: string;
  label: string;
  ownersOnly?: boolean;
}

const groups: readonly { title: string; entries: readonly Entry[] }[] = [
  {
    title: "Workspace",
    entries: [
      { section: "handoff", href: "/settings", label: "Handoff and pause" },
      { section: "people", href: "/settings/people", label: "People" },
      { section: "web_chat", href: "/settings/web-chat", label: "Web chat" },
      { section: "model", href: "/settings/model", label: "AI model", ownersOnly: true },
    ],
  },
  { title: "You", entries: [{ section: "appearance", href: "/settings/appearance", label: "Appearance" }] },
];

/** A column beside the settings; on narrow screens a strip above them that scrolls. */
export function SettingsNav({ section, isOwner }: { section: SettingsSection; isOwner: boolean }) {
  const current = useScrollIntoView<HTMLAnchorElement>();
  return (
    <nav
      aria-label="Settings"
      className="flex shrink-0 gap-1 border-b bg-background p-2 [scrollbar-width:none] max-lg:overflow-x-auto lg:w-50 lg:flex-col lg:gap-4 lg:border-r lg:border-b-0 lg:p-2.5"
    >
      {groups.map(({ title, entries }) => (
        <div key={title} className="flex shrink-0 gap-1 lg:flex-col lg:gap-0">
          <h2 className="px-2.5 py-1.5 text-secondary-text text-xs max-lg:sr-only">{title}</h2>
          <ul className="flex gap-1 lg:flex-col lg:gap-0">
            {entries
              .filter((entry) => isOwner || !entry.ownersOnly)
              .map((entry) => (
                <li key={entry.section} className="shrink-0">
                  <Link
                    ref={entry.section === section ? current : null}
                    href={entry.href}
                    aria-current={entry.section === section ? "page" : undefined}
                    className={cn(
                      "-outline-offset-2 flex h-8 items-center whitespace-nowrap rounded-md px-2.5 text-secondary-text text-sm transition-colors duration-120 hover:bg-accent hover:text-foreground pointer-coarse:h-11",
                      entry.section === section && "bg-selected font-medium text-foreground hover:bg-selected",
                    )}
                  >
                    {entry.label}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
