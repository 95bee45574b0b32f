import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme, themeCookie } from "#components/shell/theme.ts";
import { memberCtx, requireMember } from "#lib/auth/guard.ts";
import { signOutAction } from "#lib/auth/sign-in.ts";
import { initialsOf } from "#lib/domain/lead/person.ts";
import { readInbox } from "#lib/services/inbox/read-inbox.ts";
import { CrmShell } from "./_client/crm-shell.tsx";

/** The frame around every page. It asks who is signed in to show it; each page guards itself. */
export default async function CrmLayout({ children }: { children: ReactNode }) {
  const session = await requireMember();
  const firstInbox = await readInbox(memberCtx(session), {});
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  const me = { id: session.memberId, name: session.name, initials: initialsOf(session.name) };
  return (
    <CrmShell
      workspaceName={session.workspaceName}
      me={me}
      role={session.role}
      theme={theme}
      firstInbox={firstInbox}
      onSignOut={signOutAction}
    >
      {children}
    </CrmShell>
  );
}
