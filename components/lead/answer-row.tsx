"use client";

import { Circle, CircleCheck, CircleDashed, CircleDot, CircleMinus, Lock, LockOpen, Pencil } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { clockTime, listTime } from "#components/inbox/format-time.ts";
import { useServerNow, useTimeZone } from "#components/inbox/server-clock.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { cn } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { AnswerView } from "#lib/domain/views/conversation-view.ts";
import { AnswerEditor } from "./answer-editor.tsx";
import { firstName } from "#lib/domain/lead/person.ts";

export interface AnswerRowProps {
  answer: AnswerView;
  /** A new object flashes the row for 900 ms. */
  flash: object | null;
  /** Wide pages put question and value side by side. */
  wide?: boolean;
  onShowMessage: ((messageId: string) => void) | null;
  onSave: (text: string) => Promise<void>;
  onUnlock: () => void;
}

function StatusIcon({ answer }: { answer: AnswerView }) {
  const look = "mt-px size-4 shrink-0";
  if (answer.state === "declined")
    return <CircleMinus aria-hidden="true" className={cn(look, "text-muted-foreground")} />;
  if (answer.state === "unclear") return <CircleDashed aria-hidden="true" className={cn(look, "text-ai")} />;
  if (answer.state === "answered") {
    return (
      <CircleCheck
        aria-hidden="true"
        className={cn(look, answer.setBy === "member" ? "text-human-strong" : "text-ai")}
      />
    );
  }
  if (answer.asking) return <CircleDot aria-hidden="true" className={cn(look, "text-ai")} />;
  return <Circle aria-hidden="true" className={cn(look, "text-control")} />;
}

/** Exceptions are labelled, normal is quiet. */
function StatusWord({ answer }: { answer: AnswerView }): ReactNode {
  if (answer.locked) {
    const name = answer.setByName && firstName(answer.setByName);
    return (
      <Chip tone="human" icon={<Lock aria-hidden="true" strokeWidth={2} />}>
        {name ? `Edited by ${name}` : "Edited"}
      </Chip>
    );
  }
  switch (answer.state) {
    case "declined":
      return <Chip>Declined</Chip>;
    case "unclear":
      return <Chip tone="ai">Unclear</Chip>;
    case "answered":
      return <span className="shrink-0 text-2xs text-muted-foreground">Answered</span>;
    case "open":
      if (answer.asking) return <Chip tone="ai">Asking now</Chip>;
      return <span className="shrink-0 text-2xs text-muted-foreground">Not asked yet</span>;
  }
}

function Quote({ answer, onShowMessage }: Pick<AnswerRowProps, "answer" | "onShowMessage">) {
  const timeZone = useTimeZone();
  const now = useServerNow();
  if (!answer.words) return null;
  const { messageId } = answer;
  const time = answer.at ? (
    <time
      dateTime={answer.at}
      title={clockTime(answer.at, timeZone)}
      className="tnum shrink-0 text-2xs text-muted-foreground"
    >
      {listTime(answer.at, now, timeZone)}
    </time>
  ) : null;
  const words = <span className="min-w-0 flex-1 truncate text-left">“{answer.words}”</span>;
  const look = "mt-1 flex min-h-6 w-full items-center gap-2 border-ai-line border-l-2 pl-2 text-secondary-text text-xs";
  if (!messageId || !onShowMessage) {
    return (
      <p className={look}>
        {words}
        {time}
      </p>
    );
  }
  return (
    <button
      type="button"
      title="Show the message"
      onClick={() => onShowMessage(messageId)}
      className={cn(look, "touch-target rounded-r-sm hover:bg-accent")}
    >
      {words}
      {time}
    </button>
  );
}

function answerWords(answer: AnswerView): string | null {
  if (answer.state === "declined") return answer.shown ?? "Prefers not to say";
  if (answer.state === "unclear") return answer.shown ?? answer.words;
  return answer.shown;
}

function LockNote({ answer, onUnlock }: Pick<AnswerRowProps, "answer" | "onUnlock">) {
  return (
    <p className="mt-1 text-secondary-text text-xs [overflow-wrap:anywhere]">
      {answer.previous ? `Was “${answer.previous}”. ` : ""}The AI will not change it.{" "}
      <button
        type="button"
        onClick={onUnlock}
        className="touch-target inline-flex min-h-6 items-center gap-1 align-middle font-medium underline underline-offset-2 hover:text-foreground"
      >
        <LockOpen aria-hidden="true" className="size-3" strokeWidth={2} />
        Unlock
      </button>
    </p>
  );
}

function Value({ answer }: { answer: AnswerView }) {
  const value = answerWords(answer);
  if (value === null) {
    return answer.asking ? <p className="text-secondary-text text-xs">No answer yet</p> : null;
  }
  const quiet = answer.state === "declined" || answer.state === "unclear";
  return (
    <p className={cn("text-base [overflow-wrap:anywhere]", quiet ? "text-secondary-text" : "font-medium")}>{value}</p>
  );
}

/** One question: state, value, the customer's words, and the way back to the message. Edited in place. */
export function AnswerRow({ answer, flash, wide = false, onShowMessage, onSave, onUnlock }: AnswerRowProps) {
  const [editing, setEditing] = useState(false);
  const ref = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (!flash) return;
    ref.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    ref.current?.classList.remove("flash");
    // Reading a size restarts the animation where the same row flashes twice.
    void ref.current?.offsetWidth;
    ref.current?.classList.add("flash");
  }, [flash]);

  const details = editing ? (
    <AnswerEditor answer={answer} onSave={onSave} onClose={() => setEditing(false)} />
  ) : (
    <>
      <Value answer={answer} />
      {answer.locked ? (
        <LockNote answer={answer} onUnlock={onUnlock} />
      ) : (
        <Quote answer={answer} onShowMessage={onShowMessage} />
      )}
      {!answer.locked && answer.previous ? (
        <p className="mt-1 text-muted-foreground text-xs">Was “{answer.previous}”</p>
      ) : null}
      {answer.state === "unclear" && !answer.locked ? (
        <Button size="28" className="mt-1.5" icon={<Pencil aria-hidden="true" />} onClick={() => setEditing(true)}>
          Edit
        </Button>
      ) : null}
    </>
  );

  return (
    <li
      ref={ref}
      id={`answer-${answer.key}`}
      className="group/answer flex scroll-my-4 gap-2.5 border-t py-2.5 first:border-t-0 first:pt-0"
    >
      <StatusIcon answer={answer} />
      <div className="min-w-0 flex-1">
        <div className={cn(wide && "md:grid md:grid-cols-[2fr_3fr_8rem] md:items-start md:gap-4")}>
          <div className="flex min-h-5 items-center gap-2">
            <p
              className={cn(
                "min-w-0 flex-1 text-secondary-text text-xs",
                wide ? "md:whitespace-normal md:text-sm" : "truncate",
              )}
              title={answer.question}
            >
              {answer.question}
            </p>
            <span className={cn("flex items-center gap-1", wide && "md:hidden")}>
              <StatusWord answer={answer} />
              <EditButton answer={answer} onEdit={() => setEditing(true)} hidden={editing} />
            </span>
          </div>
          <div className="min-w-0">{details}</div>
          {wide ? (
            <span className="hidden h-6 items-center justify-end gap-1 md:flex">
              <StatusWord answer={answer} />
              <EditButton answer={answer} onEdit={() => setEditing(true)} hidden={editing} />
            </span>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function EditButton({ answer, onEdit, hidden }: { answer: AnswerView; onEdit: () => void; hidden: boolean }) {
  if (hidden) return null;
  return (
    <IconButton
      label={`Edit ${answer.label.toLowerCase()}`}
      size="24"
      onClick={onEdit}
      className="pointer-fine:not-group-hover/answer:not-group-focus-within/answer:-ml-1.5 pointer-fine:not-group-hover/answer:not-group-focus-within/answer:w-0 pointer-fine:not-group-hover/answer:not-group-focus-within/answer:opacity-0"
    >
      <Pencil />
    </IconButton>
  );
}
