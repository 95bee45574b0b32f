"use client";

import { useCallback, useRef, useState } from "react";
import type { ComposerMode, ComposerProps } from "#components/inbox/composer.tsx";
import type { ConversationActions } from "../../_client/use-conversation-actions.ts";
import { useDraft } from "../../_client/use-draft.ts";
import type { useMessages } from "../../_client/use-messages.ts";

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
  const fieldRef = useRef<HTMLTextAreaElement>(null);

  /** The field may only come with the next render: a footer changes its mode first. */
  const focus = useCallback(() => {
    requestAnimationFrame(() => {
      const field = fieldRef.current;
      if (!field) return;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    });
  }, []);

  const writing = mode === "note" ? note : message;
  const props: ComposerProps = {
    name,
    text: writing,
    mode,
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
      if (text === "") return;
      if (mode === "note") {
        setNote("");
        setMode("message");
        void actions.note(text).then((saved) => {
          if (!saved) setNote(text);
        });
      } else {
        setMessage("");
        messages.send(text);
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
