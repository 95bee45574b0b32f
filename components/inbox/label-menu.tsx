"use client";

import { Plus } from "lucide-react";
import { LabelDot } from "#components/ui/chip.tsx";
import { Menu, MenuCheckItem, MenuItem } from "#components/ui/menu.tsx";
import type { LabelView } from "#lib/domain/views/conversation-view.ts";

export interface LabelMenuProps {
  labels: readonly LabelView[];
  allLabels: readonly LabelView[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  onLabel: (label: LabelView, on: boolean) => void;
}

/** "+ Label": puts labels on and takes them off. */
export function LabelMenu({ labels, allLabels, open, onOpenChange, onLabel }: LabelMenuProps) {
  const on = new Set(labels.map((label) => label.id));
  return (
    <Menu
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
      trigger={
        <button
          type="button"
          className="touch-target inline-flex min-h-6 shrink-0 items-center gap-1 rounded-sm px-1 text-muted-foreground text-xs hover:bg-accent hover:text-foreground"
        >
          <Plus aria-hidden="true" className="size-3.5" strokeWidth={2} />
          Label
          <span className="sr-only">: add or remove</span>
        </button>
      }
    >
      {allLabels.length === 0 ? <MenuItem disabled>No labels yet</MenuItem> : null}
      {allLabels.map((label) => (
        <MenuCheckItem key={label.id} checked={on.has(label.id)} onChange={(next) => onLabel(label, next)}>
          <LabelDot color={label.color} />
          <span className="truncate">{label.name}</span>
        </MenuCheckItem>
      ))}
    </Menu>
  );
}
