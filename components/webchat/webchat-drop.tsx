"use client";

import { type DragEvent, type ReactNode, type RefObject, useState } from "react";

/** The whole chat takes files that are dropped on it, and says so while they hover. In a frame it is a part of the page. */
export function WebchatDrop({
  words,
  onFiles,
  pane,
  partOf,
  className,
  children,
}: {
  words: string;
  /** Takes the focus where a keyboard would cover half of the screen. */
  pane: RefObject<HTMLElement | null>;
  onFiles: (files: readonly File[]) => void;
  /** The name of the part; null where it is the page's main content. */
  partOf: string | null;
  className: string;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const Pane = partOf === null ? "main" : "section";
  return (
    <Pane
      ref={pane}
      aria-label={partOf ?? undefined}
      tabIndex={-1}
      className={className}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over ? (
        <p className="pointer-events-none absolute inset-2 grid place-items-center rounded-lg border-2 border-control border-dashed bg-background/90 font-medium text-base">
          {words}
        </p>
      ) : null}
    </Pane>
  );
}
