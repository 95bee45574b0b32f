"use client";

import { type DragEvent, type ReactNode, useState } from "react";

/** The whole chat takes files that are dropped on it, and says so while they hover. */
export function WebchatDrop({
  words,
  onFiles,
  className,
  children,
}: {
  words: string;
  onFiles: (files: readonly File[]) => void;
  className: string;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <main
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
    </main>
  );
}
