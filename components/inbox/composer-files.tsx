"use client";

import { CircleAlert, FileText, Image as ImageIcon, Paperclip, Plus, StickyNote, X } from "lucide-react";
import { type ClipboardEvent, type DragEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { fileSize } from "./format-file.ts";

/** A file that stands above the field until it is sent. */
export interface ComposerFile {
  key: string;
  name: string;
  sizeBytes: number;
  /** From 0 to 1 while it is on its way. */
  progress: number;
  state: "uploading" | "ready" | "failed";
  /** Why it cannot be sent, set when the state is failed. */
  problem: string | null;
}

export interface ComposerFiles {
  items: readonly ComposerFile[];
  onAdd: (files: readonly File[]) => void;
  onRemove: (key: string) => void;
}

/** Whether there is something to send, and nothing that is still on its way. */
export function maySend(text: string, files: ComposerFiles | undefined): boolean {
  const items = files?.items ?? [];
  if (items.some((one) => one.state === "uploading")) return false;
  return text.trim() !== "" || items.some((one) => one.state === "ready");
}

function Chip({ file, onRemove }: { file: ComposerFile; onRemove: () => void }) {
  const failed = file.state === "failed";
  return (
    <li
      className={cn(
        "relative flex min-w-0 max-w-full items-center gap-2 overflow-hidden rounded-md border py-1 pr-1 pl-2 text-xs",
        failed ? "border-danger-line bg-danger-soft text-danger-strong" : "border-border bg-subtle text-foreground",
      )}
    >
      {failed ? (
        <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      ) : (
        <FileText aria-hidden="true" className="size-3.5 shrink-0 text-muted-foreground" />
      )}
      <span className="min-w-0">
        <span className="flex gap-1.5">
          <span className="max-w-48 truncate font-medium">{file.name}</span>
          <span className={cn("tnum shrink-0", !failed && "text-muted-foreground")}>{fileSize(file.sizeBytes)}</span>
        </span>
        {file.problem ? (
          <span role="alert" className="block">
            {file.problem}
          </span>
        ) : null}
      </span>
      <IconButton label={`Remove ${file.name}`} size="24" onClick={onRemove}>
        <X />
      </IconButton>
      {file.state === "uploading" ? (
        <span
          role="progressbar"
          aria-label={`Uploading ${file.name}`}
          aria-valuenow={Math.round(file.progress * 100)}
          className="absolute bottom-0 left-0 h-0.5 bg-human transition-[width] duration-120"
          style={{ width: `${Math.round(file.progress * 100)}%` }}
        />
      ) : null}
    </li>
  );
}

/** The files above the field, each with its size, its way and its reason. */
export function FileChips({ files }: { files: ComposerFiles | undefined }) {
  if (!files || files.items.length === 0) return null;
  return (
    <ul aria-label="Attached files" className="scroll-y flex max-h-37 flex-wrap gap-1.5 px-3 pt-2.5 max-md:px-2">
      {files.items.map((file) => (
        <Chip key={file.key} file={file} onRemove={() => files.onRemove(file.key)} />
      ))}
    </ul>
  );
}

/** Opens the device's own choice of files, of any kind or of photos and videos. */
export interface FileChoice {
  any: () => void;
  photos: () => void;
}

/**
 * The fields behind the buttons. They stand where the modes of the footer come and go: what is chosen while the AI
 * goes on, or a moment after somebody took control, is not lost.
 */
export function useFileInputs(files: ComposerFiles | undefined): { inputs: ReactNode; choice: FileChoice } {
  const any = useRef<HTMLInputElement>(null);
  const photos = useRef<HTMLInputElement>(null);
  const input = (ref: RefObject<HTMLInputElement | null>, name: string, accept?: string) => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label={name}
      {...(accept === undefined ? {} : { accept })}
      onChange={({ currentTarget }) => {
        files?.onAdd([...(currentTarget.files ?? [])]);
        // The same file may be chosen again.
        currentTarget.value = "";
      }}
    />
  );
  const inputs = (
    <>
      {input(any, "Files")}
      {input(photos, "Photos and videos", "image/*,video/*")}
    </>
  );
  return { inputs, choice: { any: () => any.current?.click(), photos: () => photos.current?.click() } };
}

/** Paper clip and photo, as on the desktop. */
export function AttachButtons({ choice }: { choice: FileChoice }) {
  return (
    <>
      <IconButton label="Attach a file" onClick={choice.any}>
        <Paperclip />
      </IconButton>
      <IconButton label="Attach a photo" onClick={choice.photos}>
        <ImageIcon />
      </IconButton>
    </>
  );
}

/** On a phone everything but writing is behind one button. */
export function PlusMenu({ choice, onNote }: { choice: FileChoice | undefined; onNote: () => void }) {
  const trigger = (
    <IconButton label="Add" size="44" tooltip={false}>
      <Plus />
    </IconButton>
  );
  return (
    <span className="md:hidden">
      <Menu trigger={trigger} side="top">
        {choice ? (
          <>
            <MenuItem icon={<ImageIcon />} onClick={choice.photos}>
              Photo or video
            </MenuItem>
            <MenuItem icon={<Paperclip />} onClick={choice.any}>
              File
            </MenuItem>
          </>
        ) : null}
        <MenuItem icon={<StickyNote />} onClick={onNote}>
          Note
        </MenuItem>
      </Menu>
    </span>
  );
}

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Files that are dropped on the composer or pasted into it. */
export function useFileTarget(files: ComposerFiles | undefined) {
  const [over, setOver] = useState(false);
  if (!files) return { over: false, handlers: {} };
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      files.onAdd([...event.dataTransfer.files]);
    },
    onPaste: (event: ClipboardEvent) => {
      // Words that are copied from some programs bring a picture of themselves: the words are meant.
      if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
      event.preventDefault();
      files.onAdd([...event.clipboardData.files]);
    },
  };
  return { over, handlers };
}
