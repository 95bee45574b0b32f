"use client";

import { ChevronDown, UserRound, UserRoundX } from "lucide-react";
import { TeamAvatar } from "#components/ui/avatar.tsx";
import { Menu, MenuRadioGroup } from "#components/ui/menu.tsx";
import type { MemberView } from "#lib/domain/views/conversation-view.ts";
import { firstName } from "#lib/domain/lead/person.ts";

export interface AssigneeMenuProps {
  assignee: MemberView | null;
  members: readonly MemberView[];
  myId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAssign: (memberId: string | null) => void;
}

const nobody = "nobody";

/** Who looks after this conversation. Assigning does not pause the AI. */
export function AssigneeMenu({ assignee, members, myId, open, onOpenChange, onAssign }: AssigneeMenuProps) {
  const options = [
    { value: nobody, label: "Nobody", icon: <UserRoundX aria-hidden="true" /> },
    ...members.map((member) => ({
      value: member.id,
      label: member.id === myId ? `${member.name} (you)` : member.name,
      icon: <TeamAvatar initials={member.initials} size="20" />,
    })),
  ];
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <button
          type="button"
          className="touch-target -mx-1 inline-flex min-h-6 shrink-0 items-center gap-1.5 rounded-sm px-1 text-secondary-text text-xs hover:bg-accent"
        >
          {assignee ? (
            <TeamAvatar initials={assignee.initials} size="20" />
          ) : (
            <span className="grid size-5 shrink-0 place-items-center rounded-full border border-control border-dashed">
              <UserRound aria-hidden="true" className="size-3" strokeWidth={2} />
            </span>
          )}
          <span className="truncate">
            {assignee ? <span className="sr-only">Assigned to </span> : null}
            {assignee ? firstName(assignee.name) : "Nobody assigned"}
          </span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />
        </button>
      }
    >
      <MenuRadioGroup
        label="Assign to"
        options={options}
        value={assignee?.id ?? nobody}
        onChange={(value) => onAssign(value === nobody ? null : value)}
      />
    </Menu>
  );
}
