"use client";

import { type FormEvent, useState } from "react";
import { listTime } from "#components/inbox/format-time.ts";
import { useServerNow, useTimeZone } from "#components/inbox/server-clock.tsx";
import { TeamAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { NoteView } from "#lib/domain/views/conversation-view.ts";
import { firstName } from "#lib/domain/lead/person.ts";

function Note({ note }: { note: NoteView }) {
  const now = useServerNow();
  const timeZone = useTimeZone();
  return (
    <li className="rounded-lg bg-subtle px-3 py-2.5">
      <p className="whitespace-pre-wrap text-sm [overflow-wrap:anywhere]">{note.text}</p>
      <p className="mt-1 flex items-center gap-1.5 text-2xs text-secondary-text">
        <TeamAvatar initials={note.author.initials} size="16" />
        {firstName(note.author.name)}
        <time dateTime={note.at} className="tnum text-muted-foreground">
          {listTime(note.at, now, timeZone)}
        </time>
      </p>
    </li>
  );
}

/** What the team tells itself. `onNote` null: nowhere to write it from here. */
export function Notes({ notes, onNote }: { notes: readonly NoteView[]; onNote: ((text: string) => void) | null }) {
  const [text, setText] = useState("");
  const empty = text.trim() === "";
  function add(event: FormEvent) {
    event.preventDefault();
    if (empty || !onNote) return;
    onNote(text.trim());
    setText("");
  }
  return (
    <div className="flex flex-col gap-2">
      {notes.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      ) : null}
      {onNote ? (
        <form onSubmit={add} className="flex flex-col items-start gap-2">
          <Textarea
            aria-label="Add a note"
            placeholder="Add a note. Customers never see it."
            rows={1}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {empty ? null : (
            <Button type="submit" variant="primary" size="28">
              Add note
            </Button>
          )}
        </form>
      ) : null}
      {notes.length === 0 && !onNote ? <p className="text-secondary-text text-sm">No notes yet.</p> : null}
    </div>
  );
}
