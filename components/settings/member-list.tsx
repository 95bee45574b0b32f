import { TeamAvatar } from "#components/ui/avatar.tsx";
import { Chip } from "#components/ui/chip.tsx";
import type { WorkspaceMemberView } from "#lib/domain/views/settings-view.ts";

/** Everybody who can sign in to this workspace. */
export function MemberList({ members }: { members: readonly WorkspaceMemberView[] }) {
  return (
    <ul className="divide-y">
      {members.map((member) => (
        <li key={member.id} className="flex min-h-14 items-center gap-3 px-4 py-2.5 sm:px-5">
          <TeamAvatar initials={initialsOf(member.name)} size="32" />
          <div className="min-w-0 flex-1">
            <div className="truncate font-medium text-sm">{member.name}</div>
            <div className="truncate text-secondary-text text-xs">{member.email}</div>
          </div>
          <Chip>{member.role === "owner" ? "Owner" : "Agent"}</Chip>
        </li>
      ))}
    </ul>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => word?.charAt(0).toUpperCase() ?? "").join("");
}
