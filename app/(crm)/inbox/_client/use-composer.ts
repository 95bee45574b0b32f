"use client";

import { useCallback, useRef, useState } from "react";
import type { ComposerMode, ComposerProps } from "#components/inbox/composer.tsx";
import { maySend } from "#components/inbox/composer-files.tsx";
import type { ConversationActions } from "../../_client/use-conversation-actions.ts";
import { useDraft } from "../../_client/use-draft.ts";
import type { useMessages } from "../../_client/use-messages.ts";
import { useUploads } from "../../_client/use-uploads.ts";

/** What is written here: message or note, each with its own draft that outlives the page. */
export function useComposer(
  id: string,
  name: string,
  actions: ConversationActions,
  messages: ReturnType<typeof useMessages>,
) {
  const [mode, setMode] = useState<ComposerMode>("message");
  const [message, setMessage] = useDraft(id, "message");
  const [note, setNote] = useDraft(id, "note");
  const uploads = useUploads(id);
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(false);

  const take = useCallback(() => {
    // One frame later the text that was put in stands there, and the caret goes behind it.
    requestAnimationFrame(() => {
      if (!field.current) return;
      wanted.current = false;
      field.current.focus();
      field.current.setSelectionRange(field.current.value.length, field.current.value.length);
    });
  }, []);
  /** The field may only come later, when the footer has changed its mode: it then takes the focus by itself. */
  const focus = useCallback(() => {
    wanted.current = true;
    if (field.current) take();
  }, [take]);
  const fieldRef = useCallback(
    (node: HTMLTextAreaElement | null) => {
      // Answers of the server that cross each other take the field away for a moment: it comes back with its focus.
      if (node === null && field.current !== null && document.activeElement === field.current) wanted.current = true;
      field.current = node;
      if (node && wanted.current) take();
    },
    [take],
  );

  const writing = mode === "note" ? note : message;
  const props: ComposerProps = {
    name,
    text: writing,
    mode,
    ...(mode === "note" ? {} : { files: uploads }),
    fieldRef,
    onText: (text) => {
      if (mode === "note") return setNote(text);
      setMessage(text);
      if (text.trim() !== "") messages.typing();
    },
    onMode: (next) => {
      setMode(next);
      focus();
    },
    onSend: () => {
      const text = writing.trim();
      if (!maySend(text, mode === "note" ? undefined : uploads)) return;
      if (mode === "note") {
        setNote("");
        setMode("message");
        void actions.note(text).then((saved) => {
          if (!saved) setNote(text);
        });
      } else {
        setMessage("");
        messages.send(text, uploads.take());
        focus();
      }
    },
  };

  /** Puts a suggestion into the field, after what stands there already. */
  function suggest(text: string) {
    setMode("message");
    setMessage(message.trim() === "" || message.includes(text) ? text : `${message}\n${text}`);
    focus();
  }
  return { props, focus, suggest };
}
