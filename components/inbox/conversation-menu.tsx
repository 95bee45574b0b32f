"use client";

import { Archive, Check, Ellipsis, Hand, MailOpen, PanelRight, RotateCcw, ShieldAlert } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import type { Folder } from "#lib/domain/conversation/folder.ts";

export interface ConversationMenuProps {
  folder: Folder;
  /** On phones Solve stands here too. */
  withSolve: boolean;
  onFolder: (folder: Folder) => void;
  onPauseUntilHandedBack: () => void;
  onMarkUnread: () => void;
  onShowProfile: () => void;
}

/** Everything that is not needed every minute. */
export function ConversationMenu(props: ConversationMenuProps) {
  const { folder, withSolve, onFolder, onPauseUntilHandedBack, onMarkUnread, onShowProfile } = props;
  const open = folder === "open";
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="More">
          <Ellipsis />
        </IconButton>
      }
    >
      {withSolve && open ? (
        <MenuItem icon={<Check />} hint="E" onClick={() => onFolder("solved")}>
          Solve
        </MenuItem>
      ) : null}
      {open ? (
        <MenuItem icon={<Hand />} onClick={onPauseUntilHandedBack}>
          Pause until I hand back
        </MenuItem>
      ) : (
        <MenuItem icon={<RotateCcw />} onClick={() => onFolder("open")}>
          Reopen
        </MenuItem>
      )}
      <MenuItem icon={<MailOpen />} hint="U" onClick={onMarkUnread}>
        Mark as unread
      </MenuItem>
      <MenuItem icon={<PanelRight />} hint="I" onClick={onShowProfile}>
        Show or hide lead profile
      </MenuItem>
      <MenuSeparator />
      {folder === "spam" ? null : (
        <MenuItem icon={<ShieldAlert />} onClick={() => onFolder("spam")}>
          Mark as spam
        </MenuItem>
      )}
      {folder === "archived" ? null : (
        <MenuItem icon={<Archive />} onClick={() => onFolder("archived")}>
          Archive
        </MenuItem>
      )}
    </Menu>
  );
}
