import { FileText } from "lucide-react";
import { cn } from "#components/ui/class-names.ts";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import { fileSize, isPicture, type WebchatFile } from "./webchat-file.ts";

/** A picture is shown; any other file is a card that opens it. */
export function WebchatFileCard({
  file,
  address,
  text,
  language,
  className,
}: {
  file: WebchatFile;
  address: string;
  text: WebchatDictionary;
  language: WebchatLanguage;
  className?: string;
}) {
  const opens = { href: address, target: "_blank", rel: "noreferrer", "aria-label": text.openFile(file.fileName) };
  if (isPicture(file))
    return (
      <a {...opens} className={cn("block w-fit max-w-full overflow-hidden rounded-2xl border", className)}>
        {/* biome-ignore lint/performance/noImgElement: a visitor's own file, behind a token that no optimiser has. */}
        <img
          src={address}
          alt={file.fileName}
          loading="lazy"
          className="max-h-60 min-h-12 w-auto min-w-12 max-w-full bg-muted object-contain"
        />
      </a>
    );
  return (
    <a
      {...opens}
      className={cn(
        "flex w-fit min-w-0 max-w-full items-center gap-2.5 rounded-2xl border bg-background px-3.5 py-2.5 text-foreground hover:bg-subtle",
        className,
      )}
    >
      <FileText aria-hidden="true" className="size-5 shrink-0 text-muted-foreground" />
      <span className="min-w-0">
        <span className="block truncate font-medium text-sm">{file.fileName}</span>
        <span className="block text-2xs text-secondary-text tnum">{fileSize(file.sizeBytes, language)}</span>
      </span>
    </a>
  );
}
