"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { type EntryInput, type EntryKind, entryInput } from "#lib/domain/knowledge/material.ts";
import { linesOf } from "./list-text.ts";

const words = {
  faq: { one: "FAQ entry", title: "Question", text: "Answer", help: "In the customer’s words: “Do you have parking?”" },
  policy: { one: "policy", title: "Title", text: "What the AI may say", help: "What it is about: “Refunds”." },
} as const satisfies Record<EntryKind, { one: string; title: string; text: string; help: string }>;

export interface EntryDialogProps {
  kind: EntryKind;
  /** What to begin with; `isNew` tells whether it is saved already. */
  entry: EntryInput;
  isNew: boolean;
  busy: boolean;
  /** Why it was not saved. */
  refusal: string | null;
  onSave: (entry: EntryInput) => void;
  onDelete: (() => void) | null;
  onClose: () => void;
}

/** Writes one FAQ entry or policy. */
export function EntryDialog({ kind, entry, isNew, busy, refusal, onSave, onDelete, onClose }: EntryDialogProps) {
  const [title, setTitle] = useState(entry.title);
  const [text, setText] = useState(entry.text);
  const [synonyms, setSynonyms] = useState(entry.synonyms.join("\n"));
  const [live, setLive] = useState(entry.live);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const of = words[kind];
  function save() {
    const parsed = entryInput.safeParse({ kind, title, text, synonyms: linesOf(synonyms), live });
    if (parsed.success) return onSave(parsed.data);
    setErrors(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])));
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={isNew ? `New ${of.one}` : `Edit ${of.one}`}
      description="It takes effect as soon as it is saved, in running conversations too."
      footer={
        <>
          {onDelete ? (
            <Button variant="ghost" className="mr-auto" onClick={onDelete}>
              Delete
            </Button>
          ) : null}
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" busy={busy} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? (
          <p role="alert" className="text-danger-strong text-sm">
            {refusal}
          </p>
        ) : null}
        <Field label={of.title} help={of.help} error={errors.title ?? null}>
          <Input value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <Field label={of.text} help="The AI says it in these words." error={errors.text ?? null}>
          <Textarea className="min-h-24" value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <Field label="Customers also ask" help="One a line: other words for the same." error={errors.synonyms ?? null}>
          <Textarea className="min-h-17" value={synonyms} onChange={(event) => setSynonyms(event.target.value)} />
        </Field>
        <div className="flex items-center justify-between gap-3 text-sm">
          <span id="entry-live">The AI may use it</span>
          <Switch tone="ai" checked={live} onChange={setLive} labelledBy="entry-live" />
        </div>
      </div>
    </Dialog>
  );
}
