"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { MemberView } from "#lib/domain/views/conversation-view.ts";

const Me = createContext<MemberView>({ id: "", name: "", initials: "" });

/** Who is signed in, for names, "You:" and control. Rights are the server's to check. */
export function MeProvider({ me, children }: { me: MemberView; children: ReactNode }) {
  return <Me value={me}>{children}</Me>;
}

export function useMe(): MemberView {
  return useContext(Me);
}

/** "Dana Whitfield" is "DW". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : (words[0]?.[1] ?? "");
  return (first + last).toUpperCase();
}
