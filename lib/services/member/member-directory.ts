import { listMembers, type MemberRecord } from "#db/queries/member.ts";
import { firstName, initialsOf } from "#lib/domain/lead/person.ts";
import type { MemberView } from "#lib/domain/views/conversation-view.ts";
import type { Scope } from "#db/client.ts";

/** The workspace's people, read once for a page that names many of them. */
export interface MemberDirectory {
  view(id: string | null): MemberView | null;
  firstName(id: string | null): string | null;
  /** Those who can be assigned something. */
  active: MemberView[];
}

export async function readMemberDirectory(scope: Scope): Promise<MemberDirectory> {
  return memberDirectory(await listMembers(scope));
}

function memberDirectory(members: readonly MemberRecord[]): MemberDirectory {
  const views = new Map(members.map((one) => [one.id, memberView(one)]));
  const view = (id: string | null) => (id === null ? null : (views.get(id) ?? null));
  return {
    view,
    firstName: (id) => {
      const found = view(id);
      return found && firstName(found.name);
    },
    active: members.filter((one) => !one.disabled).map(memberView),
  };
}

function memberView({ id, name }: MemberRecord): MemberView {
  return { id, name, initials: initialsOf(name) };
}
