"use client";

import { ArrowUp, CircleAlert, Paperclip } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import type { Uploads } from "./use-uploads.ts";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import { acceptedTypes, type WebchatFile } from "./webchat-file.ts";
import { maxTextLength } from "./webchat-message.ts";
import { WebchatUploadList } from "./webchat-upload-list.tsx";

/** Enter sends, Shift and Enter begin a new line. A text that is too long is explained and kept. */
export function WebchatComposer({
  text,
  language,
  brand,
  uploads,
  field,
  onSend,
}: {
  text: WebchatDictionary;
  language: WebchatLanguage;
  brand: { background: string; text: string };
  uploads: Uploads;
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string, file?: WebchatFile) => void;
}) {
  const [draft, setDraft] = useState("");
  const chooser = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const tooLong = draft.trim().length > maxTextLength;
  const uploading = uploads.list.some(({ state }) => state.type === "uploading");
  const blocked = tooLong || uploading;
  const number = new Intl.NumberFormat(language);

  function submit() {
    field.current?.focus();
    if (blocked) return;
    const words = draft.trim();
    const [first, ...others] = uploads.take();
    if (words === "" && first === undefined) return;
    onSend(words, first);
    for (const file of others) onSend("", file);
    setDraft("");
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }
  function handlePaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    uploads.add(files);
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
          "rounded-xl border bg-background p-1.5 focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2",
          tooLong ? "border-danger" : "border-input",
        )}
      >
        <WebchatUploadList uploads={uploads} text={text} />
        <div className="flex items-end gap-1.5">
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={acceptedTypes}
            aria-label={text.attach}
            onChange={(event) => {
              uploads.add([...(event.target.files ?? [])]);
              // The same file may be chosen again.
              event.target.value = "";
              field.current?.focus();
            }}
          />
          <button
            type="button"
            aria-label={text.attach}
            onClick={() => chooser.current?.click()}
            className="touch-target grid size-9 shrink-0 place-items-center rounded-lg text-secondary-text transition-colors duration-120 hover:bg-accent hover:text-foreground"
          >
            <Paperclip aria-hidden="true" className="size-5" />
          </button>
          <textarea
            ref={field}
            rows={1}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={handleKey}
            onPaste={handlePaste}
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
            disabled={blocked}
            style={{ backgroundColor: brand.background, color: brand.text }}
            className="touch-target grid size-9 shrink-0 place-items-center rounded-lg transition-opacity duration-120 hover:opacity-90 disabled:cursor-not-allowed disabled:opacity-50"
          >
            <ArrowUp aria-hidden="true" className="size-4.5 stroke-2" />
          </button>
        </div>
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
