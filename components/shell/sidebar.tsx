"use client";

import { CircleHelp, Search, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { cn } from "#components/ui/class-names.ts";
import { CountBadge } from "#components/ui/count-badge.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { WorkspaceMark } from "#components/ui/workspace-mark.tsx";
import { type Folder, folders } from "#lib/domain/conversation/folder.ts";
import { MemberMenu } from "./member-menu.tsx";
import { navIcons } from "./nav-icons.tsx";
import { folderHref, folderNames, type NavItem, navHrefs, navItems, navNames } from "./nav-items.ts";
import { NavLink, navLabelClass, navRowClass } from "./nav-link.tsx";
import { NotificationPopover } from "./notification-popover.tsx";
import type { AppShellProps } from "./shell-props.ts";
import { useModifierName } from "./use-modifier-name.ts";

/** 216 px with labels, 56 px with icons only; phones have the bottom bar instead. */
export function Sidebar(props: AppShellProps & { folded: boolean }) {
  const { folded, workspace, active, activeFolder, counts, hidden = [] } = props;
  const shown = navItems.filter((item) => !hidden.includes(item));
  return (
    <header className="flex w-14 shrink-0 flex-col gap-4 p-2 expanded:w-54 max-md:hidden">
      <div className="flex h-10 shrink-0 items-center justify-center gap-2.5 expanded:justify-start expanded:px-2">
        <WorkspaceMark
          initials={workspace.initials}
          {...(workspace.color === undefined ? {} : { color: workspace.color })}
        />
        <span className={cn(navLabelClass, "font-semibold text-sm")}>{workspace.name}</span>
      </div>
      <div className="-mt-2 flex shrink-0 flex-col gap-px">
        {props.onSearch === undefined ? null : <SearchRow folded={folded} onSearch={props.onSearch} />}
        <NotificationPopover {...props} />
      </div>
      <nav aria-label="Main" className="scroll-y -m-1 flex min-h-0 flex-1 flex-col gap-px p-1">
        {shown.map((item) => (
          <div key={item} className={item === "inbox" ? "mb-2 flex flex-col gap-px" : "flex flex-col"}>
            <NavLink
              href={navHrefs[item]}
              icon={navIcons[item]}
              label={navNames[item]}
              active={active === item}
              folded={folded}
              mark={navMark(item, props)}
            />
            {item === "inbox" ? <FolderList active={activeFolder} folders={counts.folders} /> : null}
          </div>
        ))}
      </nav>
      <div className="flex shrink-0 flex-col items-center gap-1 border-t pt-2 expanded:flex-row">
        <MemberMenu {...props} />
        {props.onShowShortcuts === undefined ? null : (
          <IconButton label="Keyboard shortcuts" hint="?" side="right" onClick={props.onShowShortcuts}>
            <CircleHelp />
          </IconButton>
        )}
      </div>
    </header>
  );
}

function navMark(item: NavItem, { counts, workflowDraft, channelsBroken }: AppShellProps) {
  if (item === "inbox" && counts.needsHuman > 0) {
    return <CountBadge tone="waiting" count={counts.needsHuman} label={`${counts.needsHuman} waiting`} />;
  }
  if (item === "workflow" && workflowDraft) {
    return (
      <span data-text="" className="text-2xs text-muted-foreground">
        Draft
      </span>
    );
  }
  if (item === "channels" && channelsBroken) {
    return <TriangleAlert role="img" aria-label="Reconnection needed" className="size-4 text-danger-strong" />;
  }
  return undefined;
}

function SearchRow({ folded, onSearch }: { folded: boolean; onSearch: () => void }) {
  const modifier = useModifierName();
  return (
    <Tooltip label="Search" hint={`${modifier}K`} side="right" disabled={!folded}>
      <button type="button" onClick={onSearch} className={navRowClass}>
        <Search />
        <span className={navLabelClass}>Search</span>
        <span className="hidden expanded:block">
          <Kbd>{`${modifier}K`}</Kbd>
        </span>
      </button>
    </Tooltip>
  );
}

function FolderList({ active, folders: counts }: { active: Folder | null; folders: Record<Folder, number> }) {
  return (
    <ul className="hidden flex-col expanded:flex">
      {folders.map((folder) => (
        <li key={folder}>
          <Link
            href={folderHref(folder)}
            aria-current={active === folder ? "true" : undefined}
            className={cn(
              "-outline-offset-2 flex h-7 items-center justify-between rounded-md pr-2 pl-8.5 text-muted-foreground text-sm transition-colors duration-120 hover:bg-accent hover:text-foreground",
              active === folder && "font-medium text-foreground",
            )}
          >
            {folderNames[folder]}
            {(folder === "open" || folder === "spam") && counts[folder] > 0 ? (
              <span className="font-normal tnum">{counts[folder]}</span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
