"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { AnswerView } from "#lib/domain/views/conversation-view.ts";

export interface AnswerEditorProps {
  answer: AnswerView;
  /** Rejects with a sentence when the words do not fit the question. */
  onSave: (text: string) => Promise<void>;
  onClose: () => void;
}

const inputModes = { email: "email", phone: "tel", number: "decimal", money: "text" } as const;

function inputModeOf(type: AnswerView["type"]): "email" | "tel" | "decimal" | "text" {
  return type === "email" || type === "phone" || type === "number" ? inputModes[type] : "text";
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : "The answer was not saved. Try again in a moment.";
}

/** Edits an answer where it stands, in plain words; the server reads them. What the AI sends meanwhile changes nothing here. */
export function AnswerEditor({ answer, onSave, onClose }: AnswerEditorProps) {
  const [text, setText] = useState(answer.shown ?? answer.words ?? "");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const listId = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "" || busy) return;
    setBusy(true);
    try {
      await onSave(text.trim());
      onClose();
    } catch (cause) {
      setError(sentence(cause));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={save} className="mt-1 flex flex-col gap-2">
      <Field label={answer.question} hideLabel error={error} help="Saving locks it: the AI will not change it.">
        <Input
          autoFocus
          value={text}
          inputMode={inputModeOf(answer.type)}
          list={answer.options.length > 0 ? listId : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onClose();
          }}
        />
      </Field>
      {answer.options.length > 0 ? (
        <datalist id={listId}>
          {answer.options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ) : null}
      <div className="flex gap-1.5">
        <Button type="submit" variant="primary" size="28" busy={busy} disabled={text.trim() === ""}>
          Save
        </Button>
        <Button variant="ghost" size="28" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
