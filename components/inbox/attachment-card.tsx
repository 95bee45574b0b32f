"use client";

import { FileClock, FileText, FileX2, Image as ImageIcon, RotateCw } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import { assertNever } from "#lib/domain/assert-never.ts";
import { mediaName } from "#lib/domain/message/content.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { FileViewer, type ViewedFile } from "./file-viewer.tsx";
import { fileDetail } from "./format-file.ts";
import { Card, CardButton } from "./message-card.tsx";
import { StoryMedia } from "./story-media.tsx";
import { VoicePlayer } from "./voice-player.tsx";

const shapes = {
  image: "h-40 w-60 rounded-xl",
  sticker: "size-28 rounded-xl",
  video: "h-40 w-60 rounded-xl",
  audio: "h-11 w-56 rounded-2xl",
  voice: "h-11 w-56 rounded-2xl",
  document: "h-13 w-56 rounded-xl",
} as const satisfies Record<AttachmentView["media"], string>;

/** What is read aloud for a file: its name, else its kind. */
const nameOf = ({ fileName, media }: AttachmentView) => fileName ?? mediaName(media);

export interface AttachmentCardProps {
  attachment: AttachmentView;
  onFetchAgain: () => void;
}

/** A file of a message, in the shape of what it is, whatever has become of it. */
export function AttachmentCard({ attachment, onFetchAgain }: AttachmentCardProps) {
  const { state, media, url, problem } = attachment;
  switch (state) {
    case "pending":
      // It waits for people, not for the network.
      if (problem !== null) return <MissingFile attachment={attachment} onFetchAgain={onFetchAgain} />;
      return (
        <span className="block">
          <LoadingNote>{`${mediaName(media)} is on its way`}</LoadingNote>
          <Skeleton className={shapes[media]} />
        </span>
      );
    case "failed":
      return <MissingFile attachment={attachment} onFetchAgain={onFetchAgain} />;
    case "link_only":
      return <StoryMedia url={url} />;
    case "stored":
      return url === null ? null : <StoredFile attachment={attachment} url={url} />;
    default:
      return assertNever(state);
  }
}

function MissingFile({ attachment, onFetchAgain }: AttachmentCardProps) {
  const { problem, state, mayFetchAgain } = attachment;
  const icon = state === "failed" ? <FileX2 aria-hidden="true" /> : <FileClock aria-hidden="true" />;
  const card = <Card icon={icon} title={nameOf(attachment)} {...(problem ? { detail: problem } : {})} />;
  if (!mayFetchAgain) return card;
  return (
    <span className="flex flex-col items-start gap-1.5">
      {card}
      <Button size="28" icon={<RotateCw />} onClick={onFetchAgain} className="max-md:h-11">
        Fetch again
      </Button>
    </span>
  );
}

function StoredFile({ attachment, url }: { attachment: AttachmentView; url: string }) {
  switch (attachment.media) {
    case "image":
    case "sticker":
      return <Picture attachment={attachment} url={url} />;
    case "audio":
    case "voice":
      return <VoicePlayer url={url} name={nameOf(attachment)} durationMs={attachment.durationMs} />;
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: a customer's recording has no captions.
        <video
          controls
          preload="metadata"
          src={url}
          aria-label={nameOf(attachment)}
          className="max-h-72 min-h-24 max-w-full rounded-xl border border-border bg-muted md:max-w-80"
        />
      );
    case "document":
      return <Document attachment={attachment} url={url} />;
    default:
      return assertNever(attachment.media);
  }
}

function Picture({ attachment, url }: { attachment: AttachmentView; url: string }) {
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const name = nameOf(attachment);
  // Some kinds of pictures no browser shows: they are still a file.
  if (broken) return <Document attachment={attachment} url={url} />;
  return (
    <>
      <button
        type="button"
        aria-label={`Open ${name}`}
        onClick={() => setOpen(true)}
        className="block max-w-60 overflow-hidden rounded-xl border border-border bg-background text-left"
      >
        {/* biome-ignore lint/performance/noImgElement: a file of the customer, behind the session; nothing to optimise. */}
        <img
          src={url}
          alt=""
          onError={() => setBroken(true)}
          className={
            attachment.media === "sticker" ? "size-28 object-contain" : "max-h-72 min-h-16 w-60 max-w-full object-cover"
          }
        />
        {attachment.fileName ? (
          <span className="flex items-center gap-1.5 border-border border-t px-2.5 py-1.5 text-secondary-text text-xs">
            <ImageIcon aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="truncate">{attachment.fileName}</span>
          </span>
        ) : null}
      </button>
      <FileViewer file={viewed(attachment, url, "image")} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Document({ attachment, url }: { attachment: AttachmentView; url: string }) {
  const [open, setOpen] = useState(false);
  const isPdf = attachment.mimeType === "application/pdf";
  const name = nameOf(attachment);
  const face = {
    icon: <FileText aria-hidden="true" />,
    title: name,
    detail: fileDetail(attachment),
    tone: isPdf ? ("danger" as const) : ("neutral" as const),
  };
  if (!isPdf) return <Card {...face} href={url} download={name} />;
  return (
    <>
      <CardButton {...face} onClick={() => setOpen(true)} />
      <FileViewer file={viewed(attachment, url, "pdf")} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function viewed(attachment: AttachmentView, url: string, kind: ViewedFile["kind"]): ViewedFile {
  return { url, kind, name: nameOf(attachment), detail: fileDetail(attachment) };
}
