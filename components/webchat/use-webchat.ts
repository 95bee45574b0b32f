"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { WebchatSession } from "./webchat-session.ts";
import { emptyWebchat, type WebchatState } from "./webchat-state.ts";
import { webchatStorage } from "./webchat-storage.ts";

export interface Webchat {
  state: WebchatState;
  send: (text: string) => void;
  retry: (id: string) => void;
}

export function useWebchat(key: string): Webchat {
  const session = useMemo(
    () => new WebchatSession(key, webchatStorage(key, typeof window === "undefined" ? null : findStorage())),
    [key],
  );
  const state = useSyncExternalStore(session.subscribe, session.getState, () => emptyWebchat);
  useEffect(() => session.start(), [session]);
  return { state, send: (text) => session.send(text), retry: (id) => session.retry(id) };
}

/** Browsers that block site data throw at the mere mention. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
