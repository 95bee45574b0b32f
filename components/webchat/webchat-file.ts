/** A file of a message, as the web chat's API gives it. */
export interface WebchatFile {
  id: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  url: string;
}

/** The largest file that the API takes. */
export const fileBytesMax = 10_000_000;

/** What the file dialog offers; the server decides what it takes. */
export const acceptedTypes = [
  "image/*",
  "audio/*",
  "application/pdf",
  "text/plain",
  "text/csv",
  ".doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods",
].join(",");

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Null for what is no file, and for an address that a link must not lead to. */
export function parseFile(value: unknown): WebchatFile | null {
  if (!isRecord(value)) return null;
  const { id, fileName, mimeType, sizeBytes, url } = value;
  if (typeof id !== "string" || typeof fileName !== "string" || typeof mimeType !== "string") return null;
  if (typeof sizeBytes !== "number" || typeof url !== "string" || !isSafeAddress(url)) return null;
  return { id, fileName, mimeType, sizeBytes, url };
}

/** Ours by path, or a store's by https. */
function isSafeAddress(url: string): boolean {
  return /^\/(?!\/)/.test(url) || /^https?:\/\//i.test(url);
}

/** Our own files want the visitor's token, and neither a link nor a picture can send a header. Other addresses never get it. */
export function fileAddress({ url }: Pick<WebchatFile, "url">, token: string | null): string {
  if (token === null || !url.startsWith("/api/webchat/")) return url;
  return `${url}${url.includes("?") ? "&" : "?"}token=${encodeURIComponent(token)}`;
}

export function isPicture({ mimeType }: Pick<WebchatFile, "mimeType">): boolean {
  return /^image\/(png|jpeg|gif|webp|avif)$/.test(mimeType);
}

/** "2.4 MB". */
export function fileSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), "kB"] : [bytes / 1_000_000, "MB"];
  const digits = unit === "MB" ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${unit}`;
}
