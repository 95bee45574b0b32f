"use client";

import { Archive, ArrowRightLeft, Bot, Check, Hourglass, type LucideIcon, ShieldAlert, UserRound } from "lucide-react";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { ControlView } from "#lib/domain/views/conversation-view.ts";
import { type ControlTone, controlAt, controlLabel } from "./control-label.ts";
import { useServerNow } from "./server-clock.tsx";

const tones = {
  ai: "ai",
  waiting: "waiting",
  late: "danger",
  manual: "human",
  quiet: "neutral",
} as const satisfies Record<ControlTone, ChipTone>;

/** In the open folder only standby is quiet. */
const folderIcons = { open: ArrowRightLeft, solved: Check, spam: ShieldAlert, archived: Archive } as const;

function iconOf(tone: ControlTone, folder: Folder): LucideIcon {
  if (tone === "quiet") return folderIcons[folder];
  if (tone === "ai") return Bot;
  return tone === "manual" ? UserRound : Hourglass;
}

/** The one chip of a conversation: who is in control, or how long somebody waits. Minutes tick by themselves. */
export function StateChip({ folder, control }: { folder: Folder; control: ControlView }) {
  const now = useServerNow("minute");
  const label = controlLabel(folder, controlAt(control, now), now);
  const Icon = iconOf(label.tone, folder);
  return (
    <Chip tone={tones[label.tone]} icon={<Icon aria-hidden="true" strokeWidth={2} />}>
      {label.text}
    </Chip>
  );
}
