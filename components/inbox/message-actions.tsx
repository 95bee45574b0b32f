"use client";

import { Copy, Reply, SmilePlus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { contentText } from "#lib/domain/message/content.ts";
import type { MessageView } from "#lib/domain/views/conversation-view.ts";
import type { TurnExplanation } from "#lib/domain/views/turn-view.ts";

/** What can be done to messages of this conversation now. */
export interface MessageVerbs {
  /** Empty where nothing can be reacted with. */
  reactions: readonly string[];
  /** Null where no message can be answered by itself. */
  onReply: ((message: MessageView) => void) | null;
  onReact: (message: MessageView, emoji: string) => void;
  /** A file of it that was given up is asked for once more. */
  onFetchAgain: (message: MessageView, fileId: string) => void;
  /** Why the AI wrote a message. Rejects with a sentence for people. */
  explain: (message: MessageView) => Promise<TurnExplanation>;
}

export interface MessageActionsProps {
  message: MessageView;
  verbs: MessageVerbs;
  /** Opened by a long press, where there is no pointer to hover with. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

const arrived: readonly string[] = ["received", "sent", "delivered", "read"];

/** Only what the customer can see too can be answered or reacted to. */
export function hasActions({ author, state, deleted, seq }: MessageView, verbs: MessageVerbs): boolean {
  if (deleted || seq < 0 || author === "system" || !arrived.includes(state)) return false;
  return verbs.onReply !== null || (author === "customer" && verbs.reactions.length > 0);
}

function Reactions({ message, verbs, onDone }: { message: MessageView; verbs: MessageVerbs; onDone: () => void }) {
  const mine = message.reactions.find((one) => one.by === "business")?.emoji;
  return (
    <fieldset aria-label="Reactions" className="flex gap-0.5">
      {verbs.reactions.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-pressed={emoji === mine}
          onClick={() => {
            verbs.onReact(message, emoji);
            onDone();
          }}
          className="grid size-9 place-items-center rounded-md text-xl hover:bg-accent aria-pressed:bg-selected max-md:size-11"
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  );
}

/** For a finger: what the buttons beside the message do for a pointer. */
function PhoneVerbs({ message, verbs, onDone }: { message: MessageView; verbs: MessageVerbs; onDone: () => void }) {
  const words = contentText(message.content);
  const { onReply } = verbs;
  return (
    <div className="flex gap-1 md:hidden">
      {onReply ? (
        <Button
          size="40"
          variant="ghost"
          icon={<Reply />}
          onClick={() => {
            onReply(message);
            onDone();
          }}
        >
          Reply
        </Button>
      ) : null}
      {words ? (
        <Button
          size="40"
          variant="ghost"
          icon={<Copy />}
          onClick={() => {
            void navigator.clipboard?.writeText(words);
            onDone();
          }}
        >
          Copy
        </Button>
      ) : null}
    </div>
  );
}

/** Reply and react, beside a message: for a pointer on hover, for the keyboard on focus, for a finger by a long press. */
export function MessageActions({ message, verbs, open, onOpen }: MessageActionsProps) {
  const { onReply, reactions } = verbs;
  const reactable = message.author === "customer" && reactions.length > 0;
  const close = () => onOpen(false);
  return (
    <div className="flex shrink-0 items-center self-center opacity-0 transition-opacity focus-within:opacity-100 group-hover/message:opacity-100 max-md:w-0 md:has-data-popup-open:opacity-100">
      {onReply ? (
        <IconButton label="Reply to this message" size="28" onClick={() => onReply(message)} className="max-md:hidden">
          <Reply />
        </IconButton>
      ) : null}
      <Popover
        label="What to do with this message"
        side="top"
        open={open}
        onOpenChange={onOpen}
        className="p-1"
        trigger={
          <IconButton
            label={reactable ? "React to this message" : "More for this message"}
            size="28"
            className={
              reactable ? "max-md:pointer-events-none max-md:w-0" : "md:hidden max-md:pointer-events-none max-md:w-0"
            }
          >
            <SmilePlus />
          </IconButton>
        }
      >
        {reactable ? <Reactions message={message} verbs={verbs} onDone={close} /> : null}
        <PhoneVerbs message={message} verbs={verbs} onDone={close} />
      </Popover>
    </div>
  );
}
