"use client";

import { Download, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonClass } from "#components/ui/button-class.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";

export interface ViewedFile {
  url: string;
  name: string;
  detail: string;
  kind: "image" | "pdf";
}

const zooms = [1, 1.5, 2, 3, 4] as const;
const closest = 0;
const furthest = zooms.length - 1;

function ImageView({ file }: { file: ViewedFile }) {
  const [step, setStep] = useState(closest);
  const nearer = () => setStep((now) => Math.min(furthest, now + 1));
  const farther = () => setStep((now) => Math.max(closest, now - 1));
  // The focus may stand on any button of the dialog: the keys count wherever it is.
  useEffect(() => {
    function onKeyDown({ key }: KeyboardEvent) {
      if (key === "+" || key === "=") setStep((now) => Math.min(furthest, now + 1));
      else if (key === "-") setStep((now) => Math.max(closest, now - 1));
      else if (key === "0") setStep(closest);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  const zoom = zooms[step] ?? 1;
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div tabIndex={0} className="scroll-y grid h-[70dvh] place-items-center overflow-auto bg-subtle outline-ring">
        {/* biome-ignore lint/performance/noImgElement: a file of the customer, behind the session; nothing to optimise. */}
        <img
          src={file.url}
          alt={file.name}
          className={zoom === 1 ? "max-h-[70dvh] max-w-full object-contain" : "max-w-none"}
          style={zoom === 1 ? undefined : { width: `${zoom * 100}%` }}
        />
      </div>
      <div className="absolute right-3 bottom-3 flex gap-1 rounded-md border bg-popover p-1 shadow-xs">
        <IconButton label="Zoom out" hint="-" disabled={step === closest} onClick={farther}>
          <ZoomOut />
        </IconButton>
        <IconButton label="Zoom in" hint="+" disabled={step === furthest} onClick={nearer}>
          <ZoomIn />
        </IconButton>
      </div>
    </div>
  );
}

/** A picture or a PDF over the page. Escape closes; + and - zoom pictures. */
export function FileViewer({ file, open, onClose }: { file: ViewedFile; open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={file.name}
      description={file.detail}
      size="lg"
      padded={false}
      footer={
        <a href={file.url} download={file.name} className={buttonClass()}>
          <Download aria-hidden="true" />
          Download
        </a>
      }
    >
      {file.kind === "image" ? (
        <ImageView file={file} />
      ) : (
        <iframe src={file.url} title={file.name} className="block h-[70dvh] w-full bg-subtle" />
      )}
    </Dialog>
  );
}
