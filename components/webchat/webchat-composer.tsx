"use client";

import { ArrowUp, CircleAlert } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import { maxTextLength } from "./webchat-message.ts";

/** Enter sends, Shift and Enter begin a new line. A text that is too long is explained and kept. */
export function WebchatComposer({
  text,
  language,
  brand,
  onSend,
}: {
  text: WebchatDictionary;
  language: WebchatLanguage;
  brand: { background: string; text: string };
  onSend: (text: string) => void;
}) {
  const [draft, setDraft] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const tooLong = draft.trim().length > maxTextLength;
  const number = new Intl.NumberFormat(language);

  function submit() {
    if (draft.trim() === "" || tooLong) return field.current?.focus();
    onSend(draft.trim());
    setDraft("");
    field.current?.focus();
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }
  return (
    <form
      className="shrink-0 px-3 pt-1 md:px-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div
        className={cn(
          "flex items-end gap-2 rounded-xl border bg-background p-1.5 pl-3.5 focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2",
          tooLong ? "border-danger" : "border-input",
        )}
      >
        <textarea
          ref={field}
          rows={1}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={handleKey}
          aria-label={text.write}
          aria-invalid={tooLong || undefined}
          aria-describedby={tooLong ? problemId : undefined}
          placeholder={text.write}
          enterKeyHint="send"
          className="scroll-y field-sizing-content max-h-40 min-h-9 min-w-0 flex-1 resize-none bg-transparent py-1.5 text-lg outline-none"
        />
        <button
          type="submit"
          aria-label={text.send}
          disabled={tooLong}
          style={{ backgroundColor: brand.background, color: brand.text }}
          className="touch-target grid size-9 shrink-0 place-items-center rounded-lg transition-opacity duration-120 hover:opacity-90 disabled:cursor-not-allowed disabled:opacity-50"
        >
          <ArrowUp aria-hidden="true" className="size-4.5 stroke-2" />
        </button>
      </div>
      <p
        id={problemId}
        role="status"
        className="flex gap-1.5 px-1 pt-1.5 text-danger-strong text-xs empty:hidden [&_svg]:mt-px"
      >
        {tooLong ? (
          <>
            <CircleAlert aria-hidden="true" className="size-3.5 shrink-0 stroke-2" />
            {text.tooLong(number.format(draft.trim().length), number.format(maxTextLength))}
          </>
        ) : null}
      </p>
    </form>
  );
}
