"use client";

import { useCallback, useRef, useState } from "react";
import type { ComposerMode, ComposerProps } from "#components/inbox/composer.tsx";
import { maySend } from "#components/inbox/composer-files.tsx";
import { contentPreview } from "#lib/domain/message/content.ts";
import type { MessageView } from "#lib/domain/views/conversation-view.ts";
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
  const [quoted, setQuoted] = useState<{ in: string; message: MessageView } | null>(null);
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
  // A quote belongs to its conversation: the page stays, the conversation changes.
  const quote = quoted?.in === id ? quoted.message : null;
  const props: ComposerProps = {
    name,
    text: writing,
    mode,
    quote: quote && mode === "message" ? { author: quote.author, text: contentPreview(quote.content) } : null,
    onStopQuoting: () => setQuoted(null),
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
        setQuoted(null);
        messages.send(text, quote, uploads.take());
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
  function answer(to: MessageView) {
    setMode("message");
    setQuoted({ in: id, message: to });
    focus();
  }
  return { props, focus, suggest, answer };
}
