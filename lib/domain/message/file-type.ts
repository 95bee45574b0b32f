import type { MediaKind } from "./content.ts";

/** What a browser may show in place. Everything that can hold a script is missing: HTML, SVG, XML. */
const inlineTypes: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
  "audio/aac",
  "audio/amr",
  "audio/flac",
  "audio/mp4",
  "audio/mpeg",
  "audio/ogg",
  "audio/opus",
  "audio/wav",
  "audio/webm",
  "video/mp4",
  "video/webm",
  "video/ogg",
  "video/quicktime",
  "video/3gpp",
  "application/pdf",
]);

export function isInlineType(mimeType: string): boolean {
  return inlineTypes.has(mimeType);
}

const unknownType = "application/octet-stream";

/** Other names of the same thing. */
const sameType: ReadonlyMap<string, string> = new Map([
  ["audio/x-m4a", "audio/mp4"],
  ["audio/mp3", "audio/mpeg"],
  ["audio/x-wav", "audio/wav"],
  ["audio/vnd.wave", "audio/wav"],
  ["audio/x-flac", "audio/flac"],
  ["video/x-m4v", "video/mp4"],
  ["image/jpg", "image/jpeg"],
]);

/** Bytes of these look like an archive; which document is in them only the sender says. */
const archives: ReadonlySet<string> = new Set(["application/zip", "application/x-cfb"]);
const officeType = /^application\/(msword|vnd\.(ms-|openxmlformats-officedocument\.|oasis\.opendocument\.)[\w.-]+)$/;
/** Words have no mark of their own; these are harmless whatever they say. */
const plainTypes: ReadonlySet<string> = new Set(["text/plain", "text/csv"]);

function plainName(mimeType: string | null): string | null {
  const name = mimeType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return name === "" ? null : (sameType.get(name) ?? name);
}

/**
 * The type of a file: the bytes decide, whatever its sender says.
 * @param sniffed what the bytes show, null when they show nothing
 */
export function fileType(sniffed: string | null, claimed: string | null): string {
  const shown = plainName(sniffed);
  const said = plainName(claimed);
  if (shown === null) return said !== null && plainTypes.has(said) ? said : unknownType;
  return archives.has(shown) && said !== null && officeType.test(said) ? said : shown;
}

/** The type under which a file is kept as this kind of media; null when it is something else in disguise. */
export function typeOfMedia(media: MediaKind, type: string): string | null {
  const [family = "", name = ""] = type.split("/");
  switch (media) {
    case "image":
    case "sticker":
      return family === "image" && name !== "svg+xml" ? type : null;
    case "video":
      return family === "video" ? type : null;
    case "audio":
    case "voice":
      // A recording often comes in the container of a video.
      return family === "audio" ? type : family === "video" ? `audio/${name}` : null;
    case "document":
      return type;
  }
}
