"use client";

import { CornerDownLeft, RefreshCw } from "lucide-react";
import { useState } from "react";
import { clockTime } from "#components/inbox/format-time.ts";
import { ReplyWindow } from "#components/inbox/reply-window.tsx";
import { useServerNow, useTimeZone } from "#components/inbox/server-clock.tsx";
import { Button } from "#components/ui/button.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { BriefView, CitingView, ReplyWindowView } from "#lib/domain/views/conversation-view.ts";

/** What can be done with a brief; null where it has no meaning. */
export interface BriefActions {
  onShowMessage: ((messageId: string) => void) | null;
  onUseReply: ((text: string) => void) | null;
  /** Asks for another suggestion; done when it is here, or when the failure was told. */
  onAnotherReply: ((conversationId: string) => Promise<void>) | null;
  onUpdateBrief: ((conversationId: string) => Promise<void>) | null;
}

export interface BriefCardProps extends BriefActions {
  brief: BriefView;
  /** How long a reply is possible; null where it is not known here. */
  window: ReplyWindowView | null;
}

/** So many sources are shown; the others are left to the sentence that has them. */
const citesMax = 3;

/** The messages that a sentence comes from, by the time they were sent. */
function Cites({ cites, onShowMessage }: Pick<BriefCardProps, "onShowMessage"> & Pick<CitingView, "cites">) {
  const timeZone = useTimeZone();
  if (!onShowMessage) return null;
  const named = cites.map(({ messageId, at }) => ({
    messageId,
    at,
    time: at === null ? "source" : clockTime(at, timeZone),
  }));
  const times = named.map((one) => one.time);
  // Messages of the same minute stand together: the first leads to them all.
  const shown = named.filter((one, index) => times.indexOf(one.time) === index).slice(0, citesMax);
  return shown.map(({ messageId, at, time }) => {
    return (
      <span key={messageId}>
        {/* No break: at the start of a line it would stand before the next sentence. */}
        {"\u00a0"}
        <a
          href={`#message-${messageId}`}
          title="Show the message"
          aria-label={at === null ? "Show the message" : `Show the message of ${time}`}
          onClick={(event) => {
            event.preventDefault();
            onShowMessage(messageId);
          }}
          className="tnum whitespace-nowrap rounded-sm bg-muted px-1 align-[1px] text-2xs text-secondary-text hover:bg-ai-soft hover:text-ai-strong"
        >
          {time}
        </a>
      </span>
    );
  });
}

function Summary({ sentences, onShowMessage }: Pick<BriefCardProps, "onShowMessage"> & Pick<BriefView, "sentences">) {
  return (
    <p className="px-3 py-2.5 text-base [overflow-wrap:anywhere]">
      {sentences.map(({ text, cites }) => (
        <span key={text}>
          {text}
          <Cites cites={cites} onShowMessage={onShowMessage} />{" "}
        </span>
      ))}
    </p>
  );
}

function CitingList(props: Pick<BriefCardProps, "onShowMessage"> & { title: string; lines: readonly CitingView[] }) {
  if (props.lines.length === 0) return null;
  return (
    <div className="border-t px-3 py-2.5">
      <p className="text-secondary-text text-xs">{props.title}</p>
      <ul className="mt-0.5 list-disc pl-4 text-sm [overflow-wrap:anywhere]">
        {props.lines.map(({ text, cites }) => (
          <li key={text}>
            {text}
            <Cites cites={cites} onShowMessage={props.onShowMessage} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether a press is being worked on; a second press waits for the first. */
function useBusy(work: (() => Promise<void>) | null): [boolean, () => void] {
  const [busy, setBusy] = useState(false);
  function press() {
    if (!work) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  }
  return [busy, press];
}

function Suggestion({ brief, onUseReply, onAnotherReply }: BriefCardProps) {
  const [busy, askAnother] = useBusy(onAnotherReply && (() => onAnotherReply(brief.conversationId)));
  if (!brief.suggestedReply) return null;
  return (
    <div className="border-t bg-background px-3 py-2.5">
      <p className="text-secondary-text text-xs">Suggested next reply</p>
      <p aria-live="polite" className="mt-0.5 whitespace-pre-wrap text-base [overflow-wrap:anywhere]">
        {brief.suggestedReply}
      </p>
      {onUseReply ? (
        <div className="mt-2 flex flex-wrap gap-1.5">
          <Button
            size="28"
            className="max-md:h-10"
            icon={<CornerDownLeft />}
            onClick={() => onUseReply(brief.suggestedReply)}
          >
            Use reply
          </Button>
          {onAnotherReply ? (
            <Button
              size="28"
              variant="ghost"
              className="max-md:h-10"
              icon={<RefreshCw />}
              busy={busy}
              onClick={askAnother}
            >
              Write another
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** What the reader should know about the brief itself: a better one is coming, or it lags behind the conversation. */
function Freshness({ brief, onUpdateBrief }: BriefCardProps) {
  const now = useServerNow("second");
  const [busy, update] = useBusy(onUpdateBrief && (() => onUpdateBrief(brief.conversationId)));
  if (brief.betterUntil !== null && Date.parse(brief.betterUntil) > now) {
    return (
      <p role="status" className="flex items-center gap-2 border-t px-3 py-2 text-secondary-text text-xs">
        <Spinner className="size-3.5" /> AI is writing a fuller brief
      </p>
    );
  }
  if (!brief.stale) return null;
  return (
    <p
      role="status"
      className="flex items-center justify-between gap-2 border-t px-3 py-1.5 text-secondary-text text-xs"
    >
      Newer messages are not in it yet.
      {onUpdateBrief ? (
        <Button size="24" variant="ghost" icon={<RefreshCw />} busy={busy} onClick={update}>
          Update
        </Button>
      ) : null}
    </p>
  );
}

/** What the customer wants, each sentence with the messages it came from, what is missing, and a reply to start with. */
export function BriefCard(props: BriefCardProps) {
  const { brief, window, onShowMessage } = props;
  const hasWindow = window !== null && !(window.closesAt === null && window.open);
  return (
    <div className="overflow-hidden rounded-lg border bg-subtle">
      <Summary sentences={brief.sentences} onShowMessage={onShowMessage} />
      <CitingList title="The customer still asks" lines={brief.openQuestions} onShowMessage={onShowMessage} />
      <CitingList title="Missing" lines={brief.gaps} onShowMessage={onShowMessage} />
      {hasWindow ? (
        <div className="border-t px-3 py-2">
          <ReplyWindow window={window} />
        </div>
      ) : null}
      <Freshness {...props} />
      <Suggestion {...props} />
    </div>
  );
}

/** Seconds after a handoff. */
export function BriefSkeleton() {
  return (
    <div className="flex flex-col gap-2 rounded-lg border bg-subtle px-3 py-3">
      <LoadingNote>The brief is being written</LoadingNote>
      <Skeleton className="h-4 w-full" />
      <Skeleton className="h-4 w-11/12" />
      <Skeleton className="h-4 w-3/5" />
    </div>
  );
}

/** When it was written: the handoff's time, or "updated 14:10" once it was written again. */
export function BriefTime({ brief }: { brief: BriefView }) {
  const timeZone = useTimeZone();
  return (
    <span className="tnum font-normal text-muted-foreground text-xs">
      {brief.updated ? "updated " : ""}
      <time dateTime={brief.at}>{clockTime(brief.at, timeZone)}</time>
    </span>
  );
}
