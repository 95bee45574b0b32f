"use client";

import { ArrowDown, Info } from "lucide-react";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { LoadingNote } from "#components/ui/skeleton.tsx";
import { WorkspaceMark } from "#components/ui/workspace-mark.tsx";
import { answererName } from "./answerer-name.ts";
import { AnswerBubble, VisitorBubble } from "./webchat-bubbles.tsx";
import { WebchatChoices } from "./webchat-choices.tsx";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import type { WebchatFile } from "./webchat-file.ts";
import { WebchatHoursLine } from "./webchat-hours-line.tsx";
import { choicesNow, logLines } from "./webchat-lines.ts";
import { webchatDay, webchatTime } from "./webchat-time.ts";
import type { WebchatState } from "./webchat-state.ts";
import { WebchatTyping } from "./webchat-typing.tsx";

export interface WebchatLogProps {
  state: WebchatState;
  text: WebchatDictionary;
  language: WebchatLanguage;
  brand: { background: string; text: string };
  greeting: string | null;
  business: { name: string; initials: string; showMark: boolean; hoursLine: string | null };
  disclosure: string;
  disclosureRef: RefObject<HTMLDivElement | null>;
  onTalkToPerson: () => void;
  fileAddress: (file: WebchatFile) => string;
  onRetry: (id: string) => void;
  onChoose: (choice: string) => void;
}

const nearBottomPx = 80;

/** Everything said so far. Follows new messages only while the reader is at the end. */
export function WebchatLog(props: WebchatLogProps) {
  const { state, text, language, brand, business } = props;
  const { pane, atEnd, checkEnd, toEnd } = useStickToEnd(
    `${state.messages.length} ${state.outgoing.length} ${state.typing === null}`,
    state.outgoing.length,
  );
  const lines = logLines(state, (at) => webchatDay(at, language, text.today));
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div ref={pane} onScroll={checkEnd} className="scroll-y -outline-offset-2 min-h-0 flex-1 px-4 md:px-6">
        <div className="flex min-h-full flex-col justify-end gap-2.5 py-4 md:py-6">
          {business.showMark ? (
            <div className="mb-2 flex flex-col items-center pt-6 text-center lg:hidden">
              <WorkspaceMark initials={business.initials} color={brand.background} textColor={brand.text} size="56" />
              <h1 className="mt-3 font-semibold text-lg tracking-tight">{business.name}</h1>
              <p className="max-w-72 text-base text-secondary-text">{text.intro}</p>
              <WebchatHoursLine line={business.hoursLine} className="mt-3 text-sm" />
            </div>
          ) : (
            <WebchatHoursLine line={business.hoursLine} className="justify-center text-xs" />
          )}
          <div
            ref={props.disclosureRef}
            className="flex gap-3 rounded-lg bg-subtle px-3.5 py-2.5 text-secondary-text text-xs leading-5"
          >
            <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <p className="min-w-0">
              {props.disclosure}{" "}
              <button
                type="button"
                onClick={props.onTalkToPerson}
                className="touch-target font-semibold text-foreground underline underline-offset-4"
              >
                {text.talkToPerson}
              </button>
            </p>
          </div>
          {state.loaded ? null : <LoadingNote>{text.loading}</LoadingNote>}
          <div role="log" aria-label={text.conversation} aria-live="polite" className="flex flex-col gap-2.5">
            {props.greeting === null ? null : (
              <AnswerBubble
                author="ai"
                name={text.frontDesk}
                body={props.greeting}
                file={null}
                at={null}
                text={text}
                language={language}
                fileAddress={props.fileAddress}
              />
            )}
            {lines.map((line) => {
              switch (line.type) {
                case "day":
                  return <Divider key={line.key}>{line.label}</Divider>;
                case "joined":
                  return <Divider key={line.key}>{text.joined(line.name, webchatTime(line.at, language))}</Divider>;
                case "answer":
                  return (
                    <AnswerBubble
                      key={line.key}
                      author={line.author}
                      name={answererName(line.author, line.name, text.frontDesk)}
                      body={line.text}
                      file={line.file}
                      at={line.at}
                      text={text}
                      language={language}
                      fileAddress={props.fileAddress}
                    />
                  );
                case "visitor":
                  return (
                    <VisitorBubble
                      key={line.key}
                      line={line}
                      text={text}
                      language={language}
                      brand={brand}
                      fileAddress={props.fileAddress}
                      onRetry={props.onRetry}
                    />
                  );
                default:
                  return null;
              }
            })}
          </div>
          <WebchatChoices choices={choicesNow(state)} text={text} onChoose={props.onChoose} />
          <WebchatTyping typing={state.typing} text={text} />
        </div>
      </div>
      {atEnd ? null : (
        <Button
          size="32"
          icon={<ArrowDown />}
          onClick={toEnd}
          className="-translate-x-1/2 absolute bottom-3 left-1/2 rounded-full shadow-pop"
        >
          {text.newMessages}
        </Button>
      )}
    </div>
  );
}

function Divider({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-3 py-1 text-secondary-text text-xs before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
      {children}
    </p>
  );
}

/** @param content changes with what the pane holds; @param own grows when the reader writes, which always follows. */
function useStickToEnd(content: string, own: number) {
  const pane = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const lastOwn = useRef(own);
  const [atEnd, setAtEnd] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content decides when there may be something below.
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    if (sticks.current || own > lastOwn.current) element.scrollTop = element.scrollHeight;
    else setAtEnd(false);
    lastOwn.current = own;
  }, [content, own]);
  return {
    pane,
    atEnd,
    checkEnd: () => {
      const element = pane.current;
      if (element === null) return;
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottomPx;
      if (sticks.current) setAtEnd(true);
    },
    toEnd: () => pane.current?.scrollTo({ top: pane.current.scrollHeight, behavior: "smooth" }),
  };
}
