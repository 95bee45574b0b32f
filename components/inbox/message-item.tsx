"use client";

import { Bot, Link2, Smartphone } from "lucide-react";
import { memo, type ReactNode, useState } from "react";
import { AiAvatar, CustomerAvatar, TeamAvatar } from "#components/ui/avatar.tsx";
import { cn } from "#components/ui/class-names.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { MessageView } from "#lib/domain/views/conversation-view.ts";
import { AnswerLine } from "./answer-line.tsx";
import { AttachmentCard } from "./attachment-card.tsx";
import { clockTime } from "./format-time.ts";
import { hasActions, MessageActions, type MessageVerbs } from "./message-actions.tsx";
import { Attachment, EvidenceText } from "./message-body.tsx";
import { Reading } from "./reading.tsx";
import { OutboundMeta } from "./outbound-meta.tsx";
import { SourcesLine } from "./sources-line.tsx";
import { useLongPress } from "./use-long-press.ts";

export interface Customer {
  name: string;
  initials: string;
  tint: number;
  pictureUrl: string | null;
}

export interface MessageItemProps {
  message: MessageView;
  customer: Customer;
  first: boolean;
  last: boolean;
  timeZone: string;
  /** Shows it for 900 ms after somebody jumped here from the profile. */
  flash: boolean;
  onShowAnswer: (questionKey: string) => void;
  onRetry: (message: MessageView) => void;
  verbs: MessageVerbs;
}

function Quote({ replyTo }: { replyTo: NonNullable<MessageView["replyTo"]> }) {
  return (
    <span className="mb-1 block border-current border-l-2 pl-2 text-xs opacity-80">
      <span className="line-clamp-2">{replyTo.text || "Attachment"}</span>
    </span>
  );
}

function Reactions({ message }: { message: MessageView }) {
  if (message.reactions.length === 0) return null;
  return (
    <span className="-mt-1.5 z-[1] flex gap-1">
      {message.reactions.map((one) => (
        <span
          key={one.by + one.emoji}
          title={one.by === "customer" ? "Reaction of the customer" : "Reaction of the team"}
          className="rounded-full border border-border bg-background px-1.5 text-xs"
        >
          {one.emoji}
        </span>
      ))}
    </span>
  );
}

/** What the customer could tap. */
function Choices({ titles }: { titles: readonly string[] }) {
  return (
    <ul aria-label="Answers to tap" className="mt-1 flex flex-wrap justify-end gap-1">
      {titles.map((title) => (
        <li key={title} className="rounded-full border border-ai-line bg-background px-2 py-0.5 text-ai-strong text-xs">
          {title}
        </li>
      ))}
    </ul>
  );
}

const bubbleLooks = {
  customer: "rounded-tl-[6px] bg-bubble-customer text-foreground",
  ai: "rounded-tr-[6px] border border-ai-line bg-ai-soft text-foreground",
  person: "rounded-tr-[6px] bg-human text-human-foreground",
  tool: "rounded-tr-[6px] border border-border-strong bg-subtle text-foreground",
  failed: "rounded-tr-[6px] border border-danger border-dashed bg-danger-soft text-foreground",
  withheld:
    "rounded-tr-[6px] border border-border-strong border-dashed bg-background text-muted-foreground line-through",
} as const;

function lookOf(message: MessageView): keyof typeof bubbleLooks {
  if (message.author === "customer") return "customer";
  if (message.state === "withheld") return "withheld";
  if (message.state === "failed") return "failed";
  if (message.author === "system") return "tool";
  return message.author === "ai" ? "ai" : "person";
}

function Bubble(props: Pick<MessageItemProps, "message" | "onShowAnswer" | "verbs">) {
  const { message, onShowAnswer, verbs } = props;
  const text = contentText(message.content);
  if (message.deleted) {
    return (
      <span className="rounded-2xl border border-border border-dashed px-3 py-2 text-muted-foreground text-sm">
        This message was deleted
      </span>
    );
  }
  const { content, attachments } = message;
  const files = attachments.length > 0;
  const attachment = content.type !== "text" && content.type !== "choice" && !(content.type === "media" && files);
  return (
    <>
      {message.replyTo && !text ? (
        <span className={cn("mb-1 block rounded-2xl px-3 py-2", bubbleLooks[lookOf(message)])}>
          <Quote replyTo={message.replyTo} />
        </span>
      ) : null}
      {attachments.map((one) => (
        <AttachmentCard key={one.id} attachment={one} onFetchAgain={() => verbs.onFetchAgain(message, one.id)} />
      ))}
      {attachment ? <Attachment content={content} /> : null}
      <Reading message={message} onShowAnswer={onShowAnswer} />
      {text && content.type !== "location" ? (
        <span className={cn("block rounded-2xl px-3 py-2 text-base", files && "mt-1", bubbleLooks[lookOf(message)])}>
          {message.replyTo ? <Quote replyTo={message.replyTo} /> : null}
          <EvidenceText text={text} evidence={message.evidence} onShowAnswer={onShowAnswer} />
        </span>
      ) : null}
      {message.content.type === "text" && message.content.choices ? <Choices titles={message.content.choices} /> : null}
    </>
  );
}

function speaker(message: MessageView, customer: Customer): string {
  switch (message.author) {
    case "customer":
      return customer.name;
    case "ai":
      return "AI";
    case "member":
      return message.authorName ?? "Your team";
    case "app":
      return `Your team, ${message.authorName ?? "in the app"}`;
    case "system":
      return message.authorName ?? "Note of the channel";
  }
}

function SpeakerMark({ message }: { message: MessageView }) {
  if (message.author === "ai") return <AiAvatar className="mt-0.5" />;
  if (message.authorInitials) return <TeamAvatar initials={message.authorInitials} className="mt-0.5" />;
  const tool = message.author === "system";
  const Icon = tool ? Bot : Smartphone;
  return (
    <span
      aria-hidden="true"
      className={cn(
        "mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border",
        tool
          ? "border-border-strong bg-subtle text-secondary-text"
          : "border-human-line bg-human-soft text-human-strong",
      )}
    >
      <Icon className="size-3.5" strokeWidth={2} />
    </span>
  );
}

function CustomerMessage(props: MessageItemProps & { actions: ReactNode }) {
  const { message, customer, first, last, timeZone, onShowAnswer, verbs, actions } = props;
  return (
    <div className="flex gap-2">
      {first ? (
        <CustomerAvatar
          initials={customer.initials}
          tint={customer.tint}
          pictureUrl={customer.pictureUrl}
          size="28"
          className="mt-0.5"
        />
      ) : (
        <span className="w-7 shrink-0" />
      )}
      <div className="flex min-w-0 max-w-[84%] flex-col items-start">
        <Bubble message={message} onShowAnswer={onShowAnswer} verbs={verbs} />
        <Reactions message={message} />
        {last || message.evidence.length > 0 ? (
          <div className="mt-0.5 flex min-h-6 min-w-0 max-w-full items-start gap-x-2 pl-1 font-medium text-2xs">
            <time dateTime={message.at} className="tnum shrink-0 font-normal text-muted-foreground leading-6">
              {clockTime(message.at, timeZone)}
              {message.edited ? ", edited" : ""}
            </time>
            <span className="flex min-w-0 flex-col items-start">
              {message.evidence.map((one) => (
                <AnswerLine key={one.questionKey} evidence={one} onShow={onShowAnswer} />
              ))}
            </span>
          </div>
        ) : null}
      </div>
      {actions}
    </div>
  );
}

function OurMessage(props: MessageItemProps & { actions: ReactNode }) {
  const { message, timeZone, onShowAnswer, onRetry, verbs, actions } = props;
  return (
    <div className="flex justify-end gap-2">
      {actions}
      <div className="flex min-w-0 max-w-[84%] flex-col items-end">
        <Bubble message={message} onShowAnswer={onShowAnswer} verbs={verbs} />
        <Reactions message={message} />
        <OutboundMeta message={message} timeZone={timeZone} onRetry={onRetry} explain={verbs.explain} />
        <SourcesLine sources={message.sources ?? []} />
      </div>
      <SpeakerMark message={message} />
    </div>
  );
}

/** One quiet line above the message: the ad, link or product that brought the customer. */
function CameFrom({ words }: { words: string }) {
  return (
    <p className="mb-1.5 flex items-center justify-center gap-1.5 px-4 text-center text-muted-foreground text-xs">
      <Link2 aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />
      <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
    </p>
  );
}

/** One message of the thread: who speaks shows in side, colour, mark and name. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, customer, flash, verbs } = props;
  const [open, setOpen] = useState(false);
  const may = hasActions(message, verbs);
  const press = useLongPress(() => setOpen(may));
  const actions = may ? <MessageActions message={message} verbs={verbs} open={open} onOpen={setOpen} /> : null;
  return (
    <article
      id={`message-${message.id}`}
      className={cn("group/message message-in scroll-my-16 rounded-xl", may && "max-md:select-none", flash && "flash")}
      {...(may ? press : {})}
    >
      {message.cameFrom ? <CameFrom words={message.cameFrom} /> : null}
      <span className="sr-only">{speaker(message, customer)}: </span>
      {message.author === "customer" ? (
        <CustomerMessage {...props} actions={actions} />
      ) : (
        <OurMessage {...props} actions={actions} />
      )}
    </article>
  );
});
