"use client";

import { useCallback, useRef, useState } from "react";
import { v4 as newUuid } from "uuid";
import type { Webchat } from "./use-webchat.ts";
import type { WebchatFile } from "./webchat-file.ts";
import type { UploadProblem } from "./webchat-upload.ts";

/** A file that the visitor has added and not sent yet. */
export interface Upload {
  id: string;
  name: string;
  state:
    | { type: "uploading"; share: number }
    | { type: "ready"; file: WebchatFile }
    | { type: "failed"; problem: UploadProblem };
}

export interface Uploads {
  list: readonly Upload[];
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
  retry: (id: string) => void;
  /** Gives what is uploaded, and forgets it. */
  take: () => WebchatFile[];
}

const uploadsMax = 5;

/** Files go up at once, while the visitor still writes. */
export function useUploads(upload: Webchat["upload"]): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<string, { file: File; abort: AbortController }>());

  const put = useCallback((id: string, state: Upload["state"]) => {
    setList((before) => before.map((one) => (one.id === id ? { ...one, state } : one)));
  }, []);

  async function run(id: string, file: File): Promise<void> {
    const abort = new AbortController();
    running.current.set(id, { file, abort });
    put(id, { type: "uploading", share: 0 });
    const result = await upload(file, (share) => put(id, { type: "uploading", share }), abort.signal);
    if (abort.signal.aborted) return;
    put(
      id,
      result.type === "uploaded" ? { type: "ready", file: result.file } : { type: "failed", problem: result.problem },
    );
  }

  function remove(id: string): void {
    running.current.get(id)?.abort.abort();
    running.current.delete(id);
    setList((before) => before.filter((one) => one.id !== id));
  }

  return {
    list,
    add(files) {
      const added = files.slice(0, uploadsMax - list.length).map((file) => ({ id: newUuid(), file }));
      setList((before) => [
        ...before,
        ...added.map(({ id, file }) => ({ id, name: file.name, state: { type: "uploading" as const, share: 0 } })),
      ]);
      for (const { id, file } of added) void run(id, file);
    },
    remove,
    retry(id) {
      const file = running.current.get(id)?.file;
      if (file !== undefined) void run(id, file);
    },
    take() {
      const ready = list.flatMap(({ state }) => (state.type === "ready" ? [state.file] : []));
      for (const { id, state } of list) if (state.type === "ready") remove(id);
      return ready;
    },
  };
}
