"use client";

import { Download, Ellipsis, ShieldCheck, Volume2, VolumeX } from "lucide-react";
import type { ReactElement, RefObject } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { WebchatDictionary } from "./webchat-dictionary.ts";

export interface WebchatMenuProps {
  text: WebchatDictionary;
  sound: { on: boolean; toggle: () => void };
  /** Null while there is nothing to save. */
  onSave: (() => void) | null;
  privacyUrl: string | null;
  /** The chat: who moves from one part of the page to the next finds the menu in it. */
  pane: RefObject<HTMLElement | null>;
}

/** What a visitor can do beside writing. */
export function WebchatMenu({
  text,
  sound,
  onSave,
  privacyUrl,
  pane,
  trigger,
}: WebchatMenuProps & { trigger: ReactElement }) {
  return (
    <Menu align="end" trigger={trigger} container={pane}>
      <MenuItem icon={<SoundIcon on={sound.on} />} onClick={sound.toggle}>
        {soundWords(sound, text)}
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
  );
}

/** On the hosted page the sound stands beside the menu too, where there is room. */
export function WebchatTools(menu: WebchatMenuProps) {
  const { text, sound } = menu;
  return (
    <span className="flex shrink-0 gap-1">
      <span className="max-md:hidden">
        <IconButton label={soundWords(sound, text)} size="40" onClick={sound.toggle}>
          <SoundIcon on={sound.on} />
        </IconButton>
      </span>
      <WebchatMenu
        {...menu}
        trigger={
          <IconButton label={text.more} size="40" tooltip={false}>
            <Ellipsis strokeWidth={1.75} />
          </IconButton>
        }
      />
    </span>
  );
}

function soundWords({ on }: WebchatMenuProps["sound"], text: WebchatDictionary): string {
  return on ? text.soundOff : text.soundOn;
}

function SoundIcon({ on }: { on: boolean }) {
  return on ? <Volume2 strokeWidth={1.75} /> : <VolumeX strokeWidth={1.75} />;
}
