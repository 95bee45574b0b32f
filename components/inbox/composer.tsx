"use client";

import { ArrowUp, Reply, SendHorizontal, StickyNote, X } from "lucide-react";
import { type KeyboardEvent, type RefCallback, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { MessageAuthor } from "#lib/domain/message/message.ts";
import {
  AttachButtons,
  type ComposerFiles,
  FileChips,
  type FileChoice,
  maySend,
  PlusMenu,
  useFileTarget,
} from "./composer-files.tsx";

export type ComposerMode = "message" | "note";

export interface ComposerProps {
  /** First name of the customer. */
  name: string;
  text: string;
  mode: ComposerMode;
  /** Why a message cannot be written now; notes still can. */
  noteOnly?: boolean;
  /** The message that this one answers. */
  quote?: { author: MessageAuthor; text: string } | null;
  onStopQuoting?: () => void;
  /** What is attached; absent where nothing can be. */
  files?: ComposerFiles;
  fieldRef: RefCallback<HTMLTextAreaElement>;
  onText: (text: string) => void;
  onMode: (mode: ComposerMode) => void;
  onSend: () => void;
}

function isSendKey(event: KeyboardEvent): boolean {
  // While an input method composes, Enter chooses a word.
  return event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
}

function NoteSwitch({ mode, onMode }: Pick<ComposerProps, "mode" | "onMode">) {
  const note = mode === "note";
  return (
    <Button
      variant="ghost"
      size="28"
      icon={note ? <X /> : <StickyNote />}
      aria-pressed={note}
      onClick={() => onMode(note ? "message" : "note")}
    >
      {note ? "Stop the note" : "Note"}
    </Button>
  );
}

function QuoteChip({
  quote,
  name,
  onStop,
}: {
  quote: { author: MessageAuthor; text: string };
  name: string;
  onStop: () => void;
}) {
  return (
    <div className="flex items-center gap-2 border-b bg-subtle py-1.5 pr-1.5 pl-3 max-md:mx-2 max-md:mt-2 max-md:rounded-lg max-md:border">
      <Reply aria-hidden="true" className="size-4 shrink-0 text-human-strong" />
      <p className="min-w-0 flex-1 text-xs">
        <span className="block font-medium">Answer to {quote.author === "customer" ? name : "your side"}</span>
        <span className="block truncate text-secondary-text">{quote.text}</span>
      </p>
      <IconButton label="Do not quote" size="28" onClick={onStop}>
        <X />
      </IconButton>
    </div>
  );
}

/** The composer where it stands, with the footer's way to choose files; absent where nothing can be attached. */
interface PlacedComposerProps extends ComposerProps {
  choice?: FileChoice | undefined;
}

/** Where a person writes. Enter sends, Shift Enter begins a new line; Note changes surface and audience. */
export function Composer(props: PlacedComposerProps) {
  const { name, text, mode, noteOnly = false, quote = null, onStopQuoting } = props;
  const { files, choice, fieldRef, onText, onMode, onSend } = props;
  const helpId = useId();
  const note = mode === "note";
  const label = note ? "Note for your team" : `Reply to ${name}`;
  const empty = !maySend(text, files);
  const target = useFileTarget(files);
  const send = note ? "Add note" : "Send";
  return (
    <div {...target.handlers} className={cn(target.over && "bg-human-soft", note && "bg-subtle")}>
      {quote && onStopQuoting ? <QuoteChip quote={quote} name={name} onStop={onStopQuoting} /> : null}
      <FileChips files={files} />
      <div className="flex flex-col max-md:flex-row max-md:items-end max-md:gap-1 max-md:p-2">
        {noteOnly ? null : note ? (
          <IconButton label="Stop the note" size="44" onClick={() => onMode("message")} className="md:hidden">
            <X />
          </IconButton>
        ) : (
          <PlusMenu choice={choice} onNote={() => onMode("note")} />
        )}
        <textarea
          ref={fieldRef}
          aria-label={label}
          aria-describedby={helpId}
          placeholder={note ? "Write a note. Customers never see it." : `Reply to ${name}`}
          rows={1}
          enterKeyHint="send"
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (isSendKey(event)) {
              event.preventDefault();
              if (!empty) onSend();
            } else if (event.key === "Escape") {
              event.stopPropagation();
              if (quote && onStopQuoting) onStopQuoting();
              else event.currentTarget.blur();
            }
          }}
          className={cn(
            "scroll-y field-sizing-content max-h-[calc(10lh+1rem)] min-h-[calc(3lh+0.75rem)] w-full resize-none bg-transparent px-3 pt-2.5 pb-1 text-base outline-none",
            "max-md:max-h-[calc(6lh+1rem)] max-md:min-h-11 max-md:rounded-2xl max-md:border max-md:border-input max-md:px-4 max-md:py-2 max-md:text-lg max-md:focus-visible:border-ring",
            note && "max-md:border-dashed",
          )}
        />
        <span id={helpId} className="sr-only">
          {note ? "Only your team sees notes." : "Enter sends, Shift Enter begins a new line."}
        </span>
        <div className="flex items-center gap-1 px-2 pb-2 max-md:hidden">
          {choice ? <AttachButtons choice={choice} /> : null}
          {noteOnly ? null : <NoteSwitch mode={mode} onMode={onMode} />}
          <Button
            variant={note ? "primary" : "human"}
            icon={note ? <StickyNote /> : <SendHorizontal />}
            disabled={empty}
            hint="↵"
            onClick={onSend}
            className="ml-auto"
          >
            {send}
          </Button>
        </div>
        <button
          type="button"
          aria-label={send}
          disabled={empty}
          onClick={onSend}
          className={cn(
            "grid size-11 shrink-0 place-items-center rounded-full disabled:opacity-50 md:hidden",
            note ? "bg-primary text-primary-foreground" : "bg-human text-human-foreground",
          )}
        >
          <ArrowUp aria-hidden="true" className="size-5" strokeWidth={2} />
        </button>
      </div>
    </div>
  );
}
