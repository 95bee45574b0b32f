"use client";

import { useMemo, useSyncExternalStore } from "react";
import { firstName } from "#lib/domain/lead/person.ts";

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

let version = 0;
listeners.add(() => {
  version += 1;
});

/** Asks who is writing in a conversation: the first name of another member, or null. */
export function useTypists(myId: string): (conversationId: string) => string | null {
  const seen = useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  );
  // A new function for each change, so that memoised lists notice.
  return useMemo(() => {
    void seen;
    return (conversationId) => {
      const typist = typists.get(conversationId);
      return typist && typist.memberId !== myId ? firstName(typist.name) : null;
    };
  }, [seen, myId]);
}
