"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { reasonOf } from "#app/(crm)/_client/api.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { PublishTab } from "#components/workflow/publish-dialog.tsx";
import type { Autosave } from "./use-autosave.ts";
import { workflowApi } from "./workflow-api.ts";

const notSaved = "The draft is not saved yet. Close this and see the line at the top of the page.";

/** Publishing, discarding and rolling back, with what each asks first. */
export function usePublishing(autosave: Autosave) {
  const toast = useToast();
  const [tab, setTab] = useState<PublishTab | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  const [rollBackTo, setRollBackTo] = useState<number | null>(null);

  const publish = useMutation({
    mutationFn: async () => {
      if (!(await autosave.flush())) throw new Error(notSaved);
      return workflowApi.publish(autosave.revision());
    },
    onMutate: () => setError(null),
    onSuccess: (fresh) => {
      autosave.adopt(fresh);
      setTab(null);
      toast.show({ tone: "success", text: `Version ${fresh.published?.version ?? ""} is live` });
    },
    onError: (cause) => setError(cause.message === notSaved ? notSaved : reasonOf(cause)),
  });

  const discard = useMutation({
    mutationFn: async () => {
      // What is being saved must land first, or it would come back after the discard.
      await autosave.flush();
      return workflowApi.discard();
    },
    onSuccess: (fresh) => {
      autosave.adopt(fresh);
      toast.show({ tone: "success", text: `The draft is back at version ${fresh.published?.version ?? ""}` });
    },
    onError: (cause) => toast.show({ tone: "danger", text: reasonOf(cause) }),
    onSettled: () => setDiscarding(false),
  });

  const rollBack = useMutation({
    mutationFn: async (version: number) => {
      if (!(await autosave.flush())) throw new Error(notSaved);
      return workflowApi.rollBack(version);
    },
    onSuccess: (fresh, version) => {
      autosave.adopt(fresh);
      setTab(null);
      toast.show({
        tone: "success",
        text: `Version ${fresh.published?.version ?? ""} is live, with the content of version ${version}`,
      });
    },
    onError: (cause) => toast.show({ tone: "danger", text: cause.message === notSaved ? notSaved : reasonOf(cause) }),
    onSettled: () => setRollBackTo(null),
  });

  return {
    tab,
    error,
    setTab: (next: PublishTab | null) => {
      setError(null);
      setTab(next);
    },
    publish,
    discard,
    isDiscarding,
    setDiscarding,
    rollBack,
    rollBackTo,
    setRollBackTo,
  };
}
