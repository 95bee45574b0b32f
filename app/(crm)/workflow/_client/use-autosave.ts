"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError, reasonOf } from "#app/(crm)/_client/api.ts";
import type { SaveState } from "#components/workflow/save-status.tsx";
import type { WorkflowEditorView } from "#lib/domain/views/workflow-view.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { type UnsavedDraft, unsavedDraft } from "./unsaved-draft.ts";
import { workflowApi, workflowKey } from "./workflow-api.ts";

const saveDelayMs = 700;

export interface Autosave {
  state: SaveState;
  /** Saves what is not saved yet; false when that failed. */
  flush: () => Promise<boolean>;
  /** The revision that the server has from this page. */
  revision: () => number;
  /** Takes the server's draft for the truth, whatever was typed. */
  adopt: (view: WorkflowEditorView) => void;
  reload: () => Promise<void>;
  keepMine: () => Promise<void>;
}

/** Keeps the server's draft equal to the page's. One save at a time, the newest text last; nothing typed is dropped. */
export function useAutosave(
  view: WorkflowEditorView,
  unsaved: UnsavedDraft | null,
  definition: WorkflowDefinition,
  onAdopt: (definition: WorkflowDefinition) => void,
): Autosave {
  const client = useQueryClient();
  const base = useRef({ revision: unsaved?.revision ?? view.draftRevision, definition: view.draft });
  const latest = useRef(definition);
  const running = useRef<Promise<boolean> | null>(null);
  const [state, setState] = useState<SaveState>({ is: "saved", at: view.draftSavedAt });
  const inConflict = useRef(false);

  async function remember(fresh: WorkflowEditorView) {
    await client.cancelQueries({ queryKey: workflowKey });
    client.setQueryData(workflowKey, fresh);
  }

  async function saveAll(): Promise<boolean> {
    while (latest.current !== base.current.definition) {
      const sent = latest.current;
      setState({ is: "saving" });
      try {
        const fresh = await workflowApi.saveDraft(sent, base.current.revision);
        base.current = { revision: fresh.draftRevision, definition: sent };
        await remember(fresh);
        setState({ is: "saved", at: fresh.draftSavedAt });
      } catch (error) {
        inConflict.current = error instanceof ApiError && error.status === 409;
        setState({ is: inConflict.current ? "conflict" : "refused", message: reasonOf(error) });
        return false;
      }
    }
    return true;
  }

  async function flush(): Promise<boolean> {
    if (inConflict.current) return false;
    running.current ??= saveAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }

  function adopt(fresh: WorkflowEditorView) {
    base.current = { revision: fresh.draftRevision, definition: fresh.draft };
    latest.current = fresh.draft;
    inConflict.current = false;
    client.setQueryData(workflowKey, fresh);
    setState({ is: "saved", at: fresh.draftSavedAt });
    onAdopt(fresh.draft);
  }

  async function again(then: (fresh: WorkflowEditorView) => unknown) {
    try {
      await then(await workflowApi.read());
    } catch (error) {
      setState({ is: "refused", message: reasonOf(error) });
    }
  }

  useEffect(() => {
    latest.current = definition;
    if (definition === base.current.definition) return;
    const timer = setTimeout(() => void flush(), saveDelayMs);
    return () => clearTimeout(timer);
  });

  // Somebody else saved and nothing of ours waits: their draft is simply the draft.
  useEffect(() => {
    const isClean = latest.current === base.current.definition && running.current === null;
    if (isClean && view.draftRevision > base.current.revision) adopt(view);
  });

  useEffect(() => unsavedDraft.forget(client), [client]);

  async function leave() {
    if (latest.current === base.current.definition || (await flush())) return;
    unsavedDraft.keep(client, { definition: latest.current, revision: base.current.revision });
  }
  useFlushOnLeave(flush, () => latest.current !== base.current.definition, leave);

  return {
    state,
    flush,
    revision: () => base.current.revision,
    adopt,
    reload: () => again(adopt),
    keepMine: () =>
      again((fresh) => {
        base.current = { ...base.current, revision: fresh.draftRevision };
        inConflict.current = false;
        return flush();
      }),
  };
}

/** Leaving the page or the tab saves at once; closing it with something unsaved asks first. */
function useFlushOnLeave(flush: () => Promise<boolean>, isDirty: () => boolean, leave: () => Promise<void>) {
  const current = useRef({ flush, isDirty, leave });
  useEffect(() => {
    current.current = { flush, isDirty, leave };
  });
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === "hidden") void current.current.flush();
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!current.current.isDirty()) return;
      event.preventDefault();
      void current.current.flush();
    };
    document.addEventListener("visibilitychange", whenHidden);
    window.addEventListener("beforeunload", beforeUnload);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      window.removeEventListener("beforeunload", beforeUnload);
      void current.current.leave();
    };
  }, []);
}
