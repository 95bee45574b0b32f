"use client";

import { useMemo, useRef } from "react";
import type { MessageVerbs } from "#components/inbox/message-actions.tsx";
import type { ConversationDetail, MessageView } from "#lib/domain/views/conversation-view.ts";
import type { TurnExplanation } from "#lib/domain/views/turn-view.ts";
import { apiGet } from "../../_client/api.ts";

const none: readonly string[] = [];

const explain: MessageVerbs["explain"] = (message) => apiGet<TurnExplanation>(`/api/crm/messages/${message.id}/why`);

/** What can be done to the messages of a conversation now. The same object while nothing of it changes: a thread is long. */
export function useMessageVerbs(
  { row, window, writing }: ConversationDetail,
  answer: (message: MessageView) => void,
  { react, fetchAgain }: { react: MessageVerbs["onReact"]; fetchAgain: MessageVerbs["onFetchAgain"] },
  takeControl: () => void,
): MessageVerbs {
  const latest = useRef({ answer, takeControl });
  latest.current = { answer, takeControl };
  const mayReply = writing.quotes && window.open && row.folder === "open";
  const reactions = window.open && !window.asPerson ? writing.reactions : none;
  return useMemo(
    () => ({
      reactions,
      explain,
      onReact: react,
      onFetchAgain: fetchAgain,
      onReply: mayReply
        ? (message) => {
            latest.current.takeControl();
            latest.current.answer(message);
          }
        : null,
    }),
    [reactions, react, fetchAgain, mayReply],
  );
}
