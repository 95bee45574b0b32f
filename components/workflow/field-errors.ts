"use client";

import { useState } from "react";
import type { DraftProblem } from "#lib/domain/workflow/draft-problems.ts";

/** Which sentences may be shown: of fields that the person has left, or all after an attempt to publish. */
export interface FieldErrors {
  of: (field: string, question?: { key: string; uid: string }) => string | null;
  leave: (field: string, uid?: string) => void;
  showAll: () => void;
}

export function useFieldErrors(problems: readonly DraftProblem[]): FieldErrors {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  return {
    of(field, question) {
      if (!all && !left.has(`${question?.uid ?? ""}.${field}`)) return null;
      const key = question?.key ?? null;
      return problems.find((p) => p.field === field && p.questionKey === key)?.sentence ?? null;
    },
    leave: (field, uid = "") => setLeft((before) => new Set(before).add(`${uid}.${field}`)),
    showAll: () => setAll(true),
  };
}
