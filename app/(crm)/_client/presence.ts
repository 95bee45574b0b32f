"use client";

import { useSyncExternalStore } from "react";

interface Typist {
  memberId: string;
  name: string;
  timer: ReturnType<typeof setTimeout>;
}

const forgetAfterMs = 6_000;
const typists = new Map<string, Typist>();
const listeners = new Set<() => void>();

function changed() {
  for (const notify of listeners) notify();
}

/** Who is writing in which conversation. Forgotten after 6 s without another sign. */
export const presence = {
  typing(conversationId: string, memberId: string, name: string) {
    clearTimeout(typists.get(conversationId)?.timer);
    const timer = setTimeout(() => presence.clear(conversationId), forgetAfterMs);
    typists.set(conversationId, { memberId, name, timer });
    changed();
  },
  clear(conversationId: string) {
    clearTimeout(typists.get(conversationId)?.timer);
    if (typists.delete(conversationId)) changed();
  },
};

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** The first name of another member who is writing here now. */
export function useTypist(conversationId: string, myId: string): string | null {
  const name = useSyncExternalStore(
    subscribe,
    () => {
      const typist = typists.get(conversationId);
      return typist && typist.memberId !== myId ? typist.name : null;
    },
    () => null,
  );
  return name?.split(" ")[0] ?? null;
}
