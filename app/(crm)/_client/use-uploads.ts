"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { v7 } from "uuid";
import type { ComposerFile, ComposerFiles } from "#components/inbox/composer-files.tsx";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { uploadFile } from "./upload-file.ts";

interface Upload extends ComposerFile {
  conversationId: string;
  attachment: AttachmentView | null;
}

/** As many as one message takes. */
const filesMax = 10;

/** Files on their way to a conversation, and those that wait there for their message. Each conversation has its own. */
export function useUploads(conversationId: string): ComposerFiles & { take: () => AttachmentView[] } {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const cancels = useRef(new Map<string, () => void>());
  const own = useMemo(() => uploads.filter((one) => one.conversationId === conversationId), [uploads, conversationId]);

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
      .then((attachment) => change(key, { state: "ready", progress: 1, attachment }))
      .catch((error: unknown) => {
        const problem = error instanceof Error ? error.message : "The file was not uploaded. Attach it again.";
        change(key, { state: "failed", problem });
      })
      .finally(() => cancels.current.delete(key));
    const { name, size: sizeBytes } = file;
    return { key, name, sizeBytes, progress: 0, state: "uploading", problem: null, conversationId, attachment: null };
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
