"use client";

import { Download, Ellipsis, ShieldCheck, Volume2, VolumeX } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { WebchatDictionary } from "./webchat-dictionary.ts";

export interface WebchatMenuProps {
  text: WebchatDictionary;
  sound: { on: boolean; toggle: () => void };
  /** Null while there is nothing to save. */
  onSave: (() => void) | null;
  privacyUrl: string | null;
}

/** What a visitor can do beside writing. The sound stands beside the menu where there is room. */
export function WebchatMenu({ text, sound, onSave, privacyUrl }: WebchatMenuProps) {
  const soundIcon = sound.on ? <Volume2 strokeWidth={1.75} /> : <VolumeX strokeWidth={1.75} />;
  const soundWords = sound.on ? text.soundOff : text.soundOn;
  return (
    <span className="flex shrink-0 gap-1">
      <span className="max-md:hidden">
        <IconButton label={soundWords} size="40" onClick={sound.toggle}>
          {soundIcon}
        </IconButton>
      </span>
      <Menu
        align="end"
        trigger={
          <IconButton label={text.more} size="40" tooltip={false}>
            <Ellipsis strokeWidth={1.75} />
          </IconButton>
        }
      >
        <MenuItem icon={soundIcon} onClick={sound.toggle}>
          {soundWords}
        </MenuItem>
        <MenuItem icon={<Download strokeWidth={1.75} />} disabled={onSave === null} onClick={() => onSave?.()}>
          {text.save}
        </MenuItem>
        {privacyUrl === null ? null : (
          <MenuItem
            icon={<ShieldCheck strokeWidth={1.75} />}
            onClick={() => window.open(privacyUrl, "_blank", "noopener,noreferrer")}
          >
            {text.privacy}
          </MenuItem>
        )}
      </Menu>
    </span>
  );
}
