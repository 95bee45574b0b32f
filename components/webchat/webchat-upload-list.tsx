"use client";

import { CircleAlert, FileText, X } from "lucide-react";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Upload, Uploads } from "./use-uploads.ts";
import type { WebchatDictionary } from "./webchat-dictionary.ts";

/** The files above the text: how far each is, and a way to take it out again. */
export function WebchatUploadList({ uploads, text }: { uploads: Uploads; text: WebchatDictionary }) {
  if (uploads.list.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 px-1 pb-1.5">
      {uploads.list.map((upload) => (
        <li key={upload.id} className="flex items-center gap-2 rounded-md bg-muted py-1 pr-1 pl-2.5 text-xs">
          <UploadIcon state={upload.state} />
          <span role="status" className="min-w-0 flex-1 break-words">
            <UploadWords upload={upload} text={text} />
          </span>
          {upload.state.type === "failed" && mayRetry(upload.state.problem) ? (
            <button
              type="button"
              onClick={() => uploads.retry(upload.id)}
              className="touch-target font-semibold underline underline-offset-2"
            >
              {text.tryAgain}
            </button>
          ) : null}
          <button
            type="button"
            aria-label={text.removeFile(upload.name)}
            onClick={() => uploads.remove(upload.id)}
            className="touch-target grid size-6 shrink-0 place-items-center rounded-sm hover:bg-selected"
          >
            <X aria-hidden="true" className="size-3.5 stroke-2" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function UploadIcon({ state }: { state: Upload["state"] }) {
  if (state.type === "uploading") return <Spinner />;
  if (state.type === "ready") return <FileText aria-hidden="true" className="size-4 shrink-0" />;
  return <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger-strong" />;
}

function UploadWords({ upload, text }: { upload: Upload; text: WebchatDictionary }) {
  const { name, state } = upload;
  switch (state.type) {
    case "uploading":
      // Announced as it begins; the running count is for the eye.
      return (
        <>
          <span className="sr-only">{text.uploading(name, 0)}</span>
          <span aria-hidden="true" className="tnum">
            {text.uploading(name, Math.round(state.share * 100))}
          </span>
        </>
      );
    case "ready":
      return text.attached(name);
    case "failed":
      return <span className="text-danger-strong">{text.uploadProblems[state.problem](name)}</span>;
    default:
      return null;
  }
}

/** The same file would be refused again for the same reason. */
function mayRetry(problem: Extract<Upload["state"], { type: "failed" }>["problem"]): boolean {
  return problem !== "too_large" && problem !== "wrong_type";
}
