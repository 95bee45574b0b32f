"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { WebchatFile } from "./webchat-file.ts";
import { WebchatSession } from "./webchat-session.ts";
import { emptyWebchat, type WebchatState } from "./webchat-state.ts";
import { webchatStorage } from "./webchat-storage.ts";

export interface Webchat {
  state: WebchatState;
  send: (text: string, file?: WebchatFile) => void;
  retry: (id: string) => void;
  see: () => void;
  upload: WebchatSession["upload"];
  /** Where a file opens and is shown from. */
  fileAddress: WebchatSession["fileAddress"];
}

export function useWebchat(key: string): Webchat {
  const session = useMemo(
    () => new WebchatSession(key, webchatStorage(key, typeof window === "undefined" ? null : findStorage())),
    [key],
  );
  const state = useSyncExternalStore(session.subscribe, session.getState, () => emptyWebchat);
  useEffect(() => session.start(), [session]);
  const actions = useMemo(
    () => ({
      send: (text: string, file?: WebchatFile) => session.send(text, file),
      retry: (id: string) => session.retry(id),
      see: () => session.see(),
      upload: session.upload.bind(session),
      fileAddress: session.fileAddress.bind(session),
    }),
    [session],
  );
  return { state, ...actions };
}

/** Browsers that block site data throw at the mere mention. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
