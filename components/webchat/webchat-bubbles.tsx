"use client";

import { CircleAlert, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { AiAvatar, TeamAvatar } from "#components/ui/avatar.tsx";
import { cn } from "#components/ui/class-names.ts";
import { initialsOf } from "./initials.ts";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import type { WebchatFile } from "./webchat-file.ts";
import { WebchatFileCard } from "./webchat-file-card.tsx";
import type { VisitorLine } from "./webchat-lines.ts";
import { webchatTime } from "./webchat-time.ts";

const bubbleClass = "message-in w-fit max-w-full whitespace-pre-wrap break-words rounded-2xl px-3.5 py-2 text-base";

/** The AI in teal, a person in blue with the full name. */
export function AnswerBubble({
  author,
  name,
  body,
  file,
  at,
  text,
  language,
  fileAddress,
}: {
  author: "ai" | "member";
  name: string;
  body: string;
  file: WebchatFile | null;
  at: string | null;
  text: WebchatDictionary;
  language: WebchatLanguage;
  fileAddress: (file: WebchatFile) => string;
}) {
  const person = author === "member";
  return (
    <div data-author={author} className="flex items-start gap-2.5">
      {person ? <TeamAvatar initials={initialsOf(name)} /> : <AiAvatar />}
      <div className="flex min-w-0 max-w-[84%] flex-col gap-1">
        <p
          className={cn(
            bubbleClass,
            "rounded-tl-sm border",
            person ? "border-human-line bg-human-soft" : "border-ai-line bg-ai-soft",
            body === "" && "sr-only",
          )}
        >
          <span className="sr-only">{name}: </span>
          {body}
        </p>
        {file === null ? null : (
          <WebchatFileCard file={file} address={fileAddress(file)} text={text} language={language} />
        )}
        <p className="px-1 text-2xs text-secondary-text">
          <span aria-hidden="true" className={person ? "font-medium text-human-strong" : "font-medium text-ai-strong"}>
            {name}
          </span>{" "}
          {at === null ? null : (
            <time dateTime={at} className="tnum">
              {webchatTime(at, language)}
            </time>
          )}
        </p>
      </div>
    </div>
  );
}

export function VisitorBubble({
  line,
  text,
  language,
  brand,
  fileAddress,
  onRetry,
}: {
  line: VisitorLine;
  text: WebchatDictionary;
  language: WebchatLanguage;
  brand: { background: string; text: string };
  fileAddress: (file: WebchatFile) => string;
  onRetry: (id: string) => void;
}) {
  const broken = line.delivery === "failed" || line.delivery === "refused";
  return (
    <div data-author="customer" data-delivery={line.delivery} className="flex flex-col items-end gap-1">
      {line.file === null ? null : (
        <WebchatFileCard
          file={line.file}
          address={fileAddress(line.file)}
          text={text}
          language={language}
          className="max-w-[84%]"
        />
      )}
      <p
        className={cn(
          bubbleClass,
          "max-w-[84%] rounded-br-sm",
          broken && "border border-danger border-dashed bg-danger-soft text-foreground",
          line.text === "" && "sr-only",
        )}
        style={broken ? undefined : { backgroundColor: brand.background, color: brand.text }}
      >
        <span className="sr-only">{text.you}: </span>
        {line.text}
      </p>
      <p className="flex flex-wrap items-center justify-end gap-x-1 px-1 text-2xs text-secondary-text tnum">
        <time dateTime={line.at}>{webchatTime(line.at, language)}</time>
        <span aria-hidden="true">·</span>
        {deliveryWords(line, text, onRetry)}
      </p>
    </div>
  );
}

function deliveryWords(line: VisitorLine, text: WebchatDictionary, onRetry: (id: string) => void): ReactNode {
  switch (line.delivery) {
    case "delivered":
      return text.delivered;
    case "read":
      return text.read;
    case "sending":
      return text.sending;
    case "waiting":
      return <WithClock>{text.waits}</WithClock>;
    case "limited":
      return <WithClock>{text.limited(secondsUntil(line.retryAt))}</WithClock>;
    case "refused":
      return <span className="text-danger-strong">{text.refused}</span>;
    case "failed":
      return (
        <span className="flex items-center gap-1 text-danger-strong">
          <CircleAlert aria-hidden="true" className="size-3 stroke-2" />
          {text.notSent}
          <button
            type="button"
            onClick={() => onRetry(line.id)}
            className="touch-target min-h-6 font-semibold underline underline-offset-2"
          >
            {text.tryAgain}
          </button>
        </span>
      );
    default:
      return null;
  }
}

/** Said once when the server asked for patience; a running count would only hurry the reader. */
function secondsUntil(retryAt: number | null): number {
  return retryAt === null ? 1 : Math.max(1, Math.ceil((retryAt - Date.now()) / 1000));
}

function WithClock({ children }: { children: string }) {
  return (
    <span className="flex items-center gap-1">
      <Clock aria-hidden="true" className="size-3 stroke-2" />
      {children}
    </span>
  );
}
