"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { v7 } from "uuid";
import type { ComposerFile, ComposerFiles } from "#components/inbox/composer-files.tsx";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { type FileDraft, readFileDrafts, writeFileDrafts } from "./file-drafts.ts";
import { uploadFile } from "./upload-file.ts";

interface Upload extends ComposerFile {
  conversationId: string;
  attachment: AttachmentView | null;
  /** When it had arrived, in milliseconds since 1970. */
  at: number | null;
}

/** As many as one message takes. */
const filesMax = 10;

function restored(conversationId: string, { at, file }: FileDraft): Upload {
  const shown = { key: file.id, name: file.fileName ?? "File", sizeBytes: file.sizeBytes ?? 0 };
  return { ...shown, progress: 1, state: "ready", problem: null, conversationId, attachment: file, at };
}

/** Files on their way to a conversation, and those that wait there for their message. Each conversation has its own. */
export function useUploads(conversationId: string): ComposerFiles & { take: () => AttachmentView[] } {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const wrote = useRef<string | null>(null);
  const cancels = useRef(new Map<string, () => void>());
  const own = useMemo(() => uploads.filter((one) => one.conversationId === conversationId), [uploads, conversationId]);

  // What was uploaded before a reload is still there.
  useEffect(() => {
    const drafts = readFileDrafts(conversationId, Date.now()).map((draft) => restored(conversationId, draft));
    setUploads((all) => [...all, ...drafts.filter((draft) => all.every((one) => one.attachment?.id !== draft.key))]);
  }, [conversationId]);

  // Before the browser paints: a file that is shown as ready is kept, however soon the page goes.
  useLayoutEffect(() => {
    const ready = own.flatMap(({ at, attachment }) => (at === null || !attachment ? [] : [{ at, file: attachment }]));
    // The first run comes before the drafts are read.
    if (ready.length > 0 || wrote.current === conversationId) writeFileDrafts(conversationId, ready);
    if (ready.length > 0) wrote.current = conversationId;
  }, [conversationId, own]);

  // What is on its way would be lost.
  const isBusy = uploads.some((one) => one.state === "uploading");
  useLayoutEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBusy]);

  useEffect(() => {
    const running = cancels.current;
    return () => {
      for (const cancel of running.values()) cancel();
    };
  }, []);

  const change = useCallback((key: string, patch: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  }, []);

  function start(file: File): Upload {
    const key = v7();
    const { done, cancel } = uploadFile(conversationId, file, (progress) => change(key, { progress }));
    cancels.current.set(key, cancel);
    done
      .then((attachment) => change(key, { state: "ready", progress: 1, attachment, at: Date.now() }))
      .catch((error: unknown) => {
        const problem = error instanceof Error ? error.message : "The file was not uploaded. Attach it again.";
        change(key, { state: "failed", problem });
      })
      .finally(() => cancels.current.delete(key));
    const { name, size: sizeBytes } = file;
    const way = { progress: 0, state: "uploading", problem: null, attachment: null, at: null } as const;
    return { key, name, sizeBytes, conversationId, ...way };
  }

  return {
    items: own,
    onAdd: (files) => {
      const room = Math.max(0, filesMax - own.length);
      const started = files.slice(0, room).map(start);
      setUploads((all) => [...all, ...started]);
    },
    onRemove: (key) => {
      cancels.current.get(key)?.();
      setUploads((all) => all.filter((one) => one.key !== key));
    },
    /** What is ready goes with the message; what failed stays, with its reason. */
    take: () => {
      const ready = own.filter((one) => one.attachment !== null);
      setUploads((all) => all.filter((one) => !ready.includes(one)));
      return ready.flatMap((one) => one.attachment ?? []);
    },
  };
}
