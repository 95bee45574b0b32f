"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import { brandColors } from "#lib/domain/channel/brand-color.ts";
import { initialsOf } from "./initials.ts";
import { saveText } from "./save-text.ts";
import { useFrame } from "./use-frame.ts";
import { type Hours, useHoursLine } from "./use-hours-line.ts";
import { useSound } from "./use-sound.ts";
import { useUploads } from "./use-uploads.ts";
import { useWebchat } from "./use-webchat.ts";
import { WebchatBusiness } from "./webchat-business.tsx";
import { WebchatComposer } from "./webchat-composer.tsx";
import { type WebchatLanguage, webchatDictionary } from "./webchat-dictionary.ts";
import { WebchatDrop } from "./webchat-drop.tsx";
import { WebchatFoot } from "./webchat-foot.tsx";
import { WebchatFrameHeader } from "./webchat-frame-header.tsx";
import { WebchatHeader } from "./webchat-header.tsx";
import { WebchatLog } from "./webchat-log.tsx";
import { WebchatTools } from "./webchat-menu.tsx";
import type { WebchatMessage } from "./webchat-message.ts";
import { transcript } from "./webchat-transcript.ts";
import { WebchatNotice } from "./webchat-notice.tsx";

export interface WebchatPageProps {
  channelKey: string;
  businessName: string;
  brandColor: string;
  /** Stands as the first bubble until the AI has said it itself. */
  greetingShown: string | null;
  /** Codes ("en") or names. */
  languages: readonly string[];
  aiDisclosure: string;
  /** The business's own privacy page. */
  privacyUrl: string | null;
  /** When the business is open; null where it has not said. */
  hours: Hours | null;
  /** The visitor's language. */
  language: WebchatLanguage;
  /** Inside the bubble on another site: no business column, no frame. */
  embedded: boolean;
  /** The origin of the site around an embedded page, where it is known: the bubble's script names it. */
  site: string | null;
}

/** The hosted chat: who the business is at the left, the conversation at the right; one column on phones. */
export function WebchatPage(props: WebchatPageProps) {
  const webchat = useWebchat(props.channelKey);
  const { state, send } = webchat;
  const text = webchatDictionary(props.language);
  const brand = brandColors(props.brandColor);
  const initials = initialsOf(props.businessName);
  const uploads = useUploads(webchat.upload);
  const field = useRef<HTMLTextAreaElement>(null);
  const pane = useRef<HTMLElement>(null);
  const takeFocus = useCallback(() => {
    const hasKeys = window.matchMedia("(pointer: fine)").matches;
    (hasKeys ? field : pane).current?.focus();
  }, []);
  const frame = useFrame({
    site: props.site,
    title: props.businessName,
    color: brand.background,
    frontDesk: text.frontDesk,
    webchat,
    onOpened: takeFocus,
  });
  const disclosure = useRef<HTMLDivElement>(null);
  const disclosureHidden = useOutOfView(disclosure);
  const person = findPerson(state.messages);
  const talkToPerson = () => send(text.talkToPersonMessage);
  const hoursLine = useHoursLine(props.hours, props.language, text);
  const sound = useSound(state.messages, state.loaded);
  const clock = new Intl.DateTimeFormat(props.language, { dateStyle: "short", timeStyle: "short" });
  const lines = () => transcript(state.messages, text, (at) => clock.format(new Date(at)));
  const onSave = state.messages.length === 0 ? null : () => saveText(`${props.businessName}.txt`, lines());
  const menu = { text, sound, onSave, privacyUrl: props.privacyUrl, pane };
  const header = { person, text, onTalkToPerson: disclosureHidden && person === null ? talkToPerson : null };
  return (
    <div lang={props.language} className={cn("flex h-dvh justify-center bg-background", !props.embedded && pageClass)}>
      <div className="flex min-h-0 w-full max-w-270 gap-12">
        {props.embedded ? null : (
          <WebchatBusiness {...props} text={text} brand={brand} initials={initials} hoursLine={hoursLine} />
        )}
        <WebchatDrop
          words={text.dropHere}
          onFiles={uploads.add}
          pane={pane}
          partOf={props.embedded ? props.businessName : null}
          className={cn(
            "relative flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden bg-background outline-none",
            !props.embedded && "md:rounded-xl md:border md:shadow-dialog",
          )}
        >
          {frame === null ? (
            <WebchatHeader {...header}>
              <WebchatTools {...menu} />
            </WebchatHeader>
          ) : (
            <WebchatFrameHeader {...header} businessName={props.businessName} brand={brand} frame={frame} menu={menu} />
          )}
          <WebchatNotice connection={state.connection} text={text} />
          <WebchatLog
            state={state}
            text={text}
            language={props.language}
            brand={brand}
            greeting={shownGreeting(props.greetingShown, state.messages)}
            business={{ name: props.businessName, initials, showMark: !props.embedded, hoursLine }}
            disclosure={shownDisclosure(props, text.disclosure)}
            disclosureRef={disclosure}
            onTalkToPerson={talkToPerson}
            fileAddress={webchat.fileAddress}
            onRetry={webchat.retry}
            onChoose={send}
          />
          <WebchatComposer
            text={text}
            language={props.language}
            brand={brand}
            uploads={uploads}
            field={field}
            onSend={send}
          />
          <WebchatFoot text={text} privacyUrl={props.privacyUrl} />
        </WebchatDrop>
      </div>
    </div>
  );
}

const pageClass = "md:bg-canvas md:p-6 lg:p-8";

/** The person who answers now: the author of the last message that is not the visitor's. */
function findPerson(messages: readonly WebchatMessage[]): string | null {
  const last = messages.findLast((message) => message.author !== "customer");
  return last?.author === "member" ? (last.name ?? "") : null;
}

function shownGreeting(greeting: string | null, messages: readonly WebchatMessage[]): string | null {
  if (greeting === null) return null;
  return messages.some((message) => message.author === "ai" && message.text.includes(greeting)) ? null : greeting;
}

/** The business's own words are never left out; who reads another language gets ours first. */
function shownDisclosure({ aiDisclosure, languages, language }: WebchatPageProps, ours: string): string {
  const theirs = languages[0]?.slice(0, 2).toLowerCase();
  if (aiDisclosure === "") return ours;
  return theirs === undefined || theirs === language ? aiDisclosure : `${ours} ${aiDisclosure}`;
}

function useOutOfView(element: React.RefObject<HTMLElement | null>): boolean {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(([entry]) => setHidden(entry !== undefined && !entry.isIntersecting));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return hidden;
}
