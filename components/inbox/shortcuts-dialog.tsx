"use client";

import { Fragment, type ReactNode } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Switch } from "#components/ui/switch.tsx";

export interface ShortcutsDialogProps {
  open: boolean;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  onClose: () => void;
}

const groups = [
  {
    title: "Conversations",
    keys: [
      ["Next conversation", "J"],
      ["Previous conversation", "K"],
      ["Open", "↵"],
      ["Back to the list", "Esc"],
      ["Search", "/"],
      ["Filter", "F"],
      ["Hide or show the sidebar", "["],
    ],
  },
  {
    title: "In a conversation",
    keys: [
      ["Reply", "R"],
      ["Take manual control", "M"],
      ["Hand back to AI", "B"],
      ["Keep control", "T"],
      ["Solve", "E"],
      ["Assign", "A"],
      ["Label", "L"],
      ["Note", "N"],
      ["Show or hide lead profile", "I"],
      ["Mark as unread", "U"],
    ],
  },
  {
    title: "Go to",
    keys: [
      ["Inbox", "G", "I"],
      ["Leads", "G", "L"],
      ["Workflow", "G", "W"],
      ["Catalog", "G", "K"],
      ["Channels", "G", "C"],
      ["Settings", "G", "S"],
      ["This list", "?"],
    ],
  },
] as const;

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="grid h-6 min-w-6 place-items-center rounded-sm border border-border-strong bg-background px-1.5 font-medium font-sans text-xs">
      {children}
    </kbd>
  );
}

/** Every shortcut, and the switch that turns the single-key ones off. */
export function ShortcutsDialog({ open, singleKeys, onSingleKeys, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" size="lg">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control. */}
      <label className="mb-4 flex min-h-6 cursor-pointer items-center gap-2 text-secondary-text text-sm">
        <Switch checked={singleKeys} onChange={onSingleKeys} />
        Single-key shortcuts
      </label>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="text-secondary-text text-sm">{group.title}</h3>
            <dl className="divide-y">
              {group.keys.map(([name, ...keys]) => (
                <div key={name} className="flex min-h-9 items-center gap-3">
                  <dt className="min-w-0 flex-1 text-sm">{name}</dt>
                  <dd className="flex items-center gap-1.5 text-muted-foreground text-xs">
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 ? "then" : null}
                        <Key>{key}</Key>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
