"use client";

import { createContext, type ReactNode, useContext } from "react";
import { initialsOf } from "#lib/domain/lead/person.ts";
import type { MemberView } from "#lib/domain/views/conversation-view.ts";

const Me = createContext<MemberView>({ id: "", name: "", initials: "" });

/** Who is signed in, for names, "You:" and control. Rights are the server's to check. */
export function MeProvider({ me, children }: { me: MemberView; children: ReactNode }) {
  return <Me value={me}>{children}</Me>;
}

export function useMe(): MemberView {
  return useContext(Me);
}

/** "Harbor & Finch Legal" is "HF": the first two words, without signs. */
export function workspaceInitials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return initialsOf(words.slice(0, 2).join(" "));
}
